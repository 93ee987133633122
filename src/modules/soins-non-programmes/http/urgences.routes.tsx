import { z } from 'zod';
import { hostCookie, isSecureOrigin, readHostCookie } from '#platform/http/cookies.ts';
import type { Appel, Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { rendezVousDit } from '../data/appareils.query.ts';
import { type Appareil, JOURS_D_APPAREIL } from '../domain/appareil.ts';
import { direRefus } from '../ui/refus.ts';
import {
  AppairerPage,
  AppareilInconnuPage,
  CreneauxDesUrgencesPage,
  ReorienteePage,
  UrgencesPage,
} from '../ui/urgences.page.tsx';
import { consignerAlerte } from '../usecases/consigner-alerte.ts';
import { appelDeLAppareil, chercherAuxUrgences, reorienter } from '../usecases/reorienter.ts';
import {
  appairerAppareil,
  lireAppairage,
  reconnaitreAppareil,
} from '../usecases/tenir-appareils.ts';
import { contexteDe } from './contexte.form.ts';
import { lireDemande } from './demande.form.ts';
import { statutDuRefus } from './refus.api.ts';

const zSlug = z.object({ slug: z.string() });
const zAppairage = zSlug.extend({ jeton: z.string().max(80) });
type Ici = Requete<z.output<typeof zSlug>>;
type Appairage = Requete<z.output<typeof zAppairage>>;

const TITRE = 'Ré-orienter';
const CADRE = { titre: TITRE, cadre: 'nu', lieu: 'large' } as const;

/** The screen of an emergency department, on a paired device: opens a request, books, reads nothing. */
export const urgencesRoutes = [
  get('/c/:slug/urgences', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => await avecAppareil(requete, async (p) => await saisir(p, {})),
  }),
  post('/c/:slug/urgences/creneaux', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => await avecAppareil(requete, chercher),
  }),
  post('/c/:slug/urgences/rendez-vous', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => await avecAppareil(requete, reserver),
  }),
  get('/c/:slug/urgences/appairer/:jeton', {
    droit: 'public',
    saisie: zAppairage,
    traiter: async (requete) => await pageDAppairage(requete),
  }),
  post('/c/:slug/urgences/appairer/:jeton', {
    droit: 'public',
    saisie: zAppairage,
    traiter: async (requete) => {
      const { slug, jeton } = requete.saisie;
      const appaire = await appairerAppareil(requete.appel, { jeton });
      if (!appaire.ok) return inconnu(requete);
      const reponse = requete.rediriger(`/c/${slug}/urgences`);
      reponse.headers.append(
        'set-cookie',
        hostCookie(temoinDe(slug), appaire.valeur.temoin, {
          maxAge: JOURS_D_APPAREIL * 86_400,
          secure: isSecureOrigin(requete.url),
        }),
      );
      return reponse;
    },
  }),
];

/** A device may serve two CPTS. */
const temoinDe = (slug: string) => `urgences-${slug}`;

type Pour = { readonly requete: Ici; readonly appareil: Appareil; readonly appel: Appel };

async function avecAppareil(
  requete: Ici,
  faire: (pour: Pour) => Promise<Response>,
): Promise<Response> {
  const temoin = readHostCookie(requete.brut, temoinDe(requete.saisie.slug)) ?? '';
  const reconnu = await reconnaitreAppareil(requete.appel, { temoin });
  if (!reconnu.ok) return inconnu(requete);
  const appareil = reconnu.valeur;
  return await faire({ requete, appareil, appel: appelDeLAppareil(requete.appel, appareil) });
}

function inconnu(requete: Requete<unknown>): Response {
  return requete.page(<AppareilInconnuPage />, { ...CADRE, statut: 404 });
}

async function pageDAppairage(requete: Appairage): Promise<Response> {
  const { slug, jeton } = requete.saisie;
  const lu = await lireAppairage(requete.appel, { jeton });
  if (!lu.ok) return inconnu(requete);
  const ici = `/c/${slug}/urgences/appairer/${jeton}`;
  return requete.page(<AppairerPage ici={ici} csrf={requete.jetons.csrf} nom={lu.valeur.nom} />, {
    ...CADRE,
    titre: 'Appairer un appareil',
  });
}

type Etat = {
  readonly valeurs?: Readonly<Record<string, string>>;
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly alerte?: boolean;
};

function commun({ requete, appareil }: Pour) {
  const { slug } = requete.saisie;
  return {
    ici: `/c/${slug}/urgences`,
    communes: `/c/${slug}/soins-du-jour/communes`,
    appareil: appareil.nom,
    moment: contexteDe(requete).moment,
    jetons: requete.jetons,
  };
}

async function saisir(pour: Pour, etat: Etat): Promise<Response> {
  const { valeurs = {}, erreurs = {}, choix, alerte = false } = etat;
  return pour.requete.page(
    <UrgencesPage
      {...commun(pour)}
      saisie={{ valeurs, erreurs }}
      choixDeCommune={choix}
      alerte={alerte}
    />,
    { ...CADRE, ...(etat.erreurs || alerte ? { statut: 422 } : {}) },
  );
}

/** What was typed, or the answer when the form must be seen again. */
async function lire(pour: Pour) {
  const { champs } = pour.requete;
  if (champs['signes'] === 'oui') {
    await consignerAlerte(pour.appel, {});
    return { ok: false, reponse: await saisir(pour, { alerte: true }) } as const;
  }
  const lue = await lireDemande(pour.appel, champs, { medecins: [], signes: true });
  if (Object.keys(lue.erreurs).length === 0) return { ok: true, saisie: lue.saisie } as const;
  const etat = { valeurs: champs, erreurs: lue.erreurs, choix: lue.commune.choix };
  return { ok: false, reponse: await saisir(pour, etat) } as const;
}

async function chercher(pour: Pour, faute?: string): Promise<Response> {
  const lue = await lire(pour);
  if (!lue.ok) return lue.reponse;
  const { origine: _origine, ...saisie } = lue.saisie;
  const trouves = await chercherAuxUrgences(pour.appel, saisie);
  const { champs } = pour.requete;
  if (!trouves.ok) {
    const { refus } = trouves;
    const erreurs = refus.motif === 'saisie-invalide' ? refus.champs : { '': direRefus(refus) };
    return await saisir(pour, { valeurs: champs, erreurs });
  }
  const { creneau: _creneau, ...valeurs } = champs;
  return pour.requete.page(
    <CreneauxDesUrgencesPage
      {...commun(pour)}
      propositions={trouves.valeur.propositions}
      valeurs={{ ...valeurs, commune: String(saisie['commune']) }}
      faute={faute}
    />,
    { ...CADRE, ...(faute ? { statut: 409 } : {}) },
  );
}

async function reserver(pour: Pour): Promise<Response> {
  const lue = await lire(pour);
  if (!lue.ok) return lue.reponse;
  const { origine: _origine, ...saisie } = lue.saisie;
  const creneau = pour.requete.champs['creneau'] || null;
  const faite = await reorienter(pour.appel, { ...saisie, creneau });
  if (!faite.ok) {
    const { refus } = faite;
    if (refus.motif !== 'saisie-invalide' && statutDuRefus(refus) === 409)
      return await chercher(pour, direRefus(refus));
    const erreurs = refus.motif === 'saisie-invalide' ? refus.champs : { '': direRefus(refus) };
    return await saisir(pour, { valeurs: pour.requete.champs, erreurs });
  }
  const { numero, reservation } = faite.valeur;
  const { cpts, moment } = contexteDe(pour.requete);
  const rdv = reservation
    ? await pour.requete.lire((tx) => rendezVousDit(tx, cpts, reservation))
    : null;
  return pour.requete.page(
    <ReorienteePage ici={commun(pour).ici} moment={moment} numero={numero} rdv={rdv} />,
    { ...CADRE, iles: ['imprimer'] },
  );
}
