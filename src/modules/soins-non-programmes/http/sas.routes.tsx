import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direRefus } from '../ui/refus.ts';
import { CreneauDuSasPage, SansOriginePage } from '../ui/reserver-pour-le-sas.page.tsx';
import { trouverCommunes } from '../usecases/chercher-communes.ts';
import { consignerAlerte } from '../usecases/consigner-alerte.ts';
import { montrerCreneauDuSas, reserverPourLeSas } from '../usecases/reserver-pour-le-sas.ts';
import { contexteDe } from './contexte.form.ts';
import { lireDemande } from './demande.form.ts';

/** What the platform adds to the address of a slot: `sas`, `sas-preprod`… It must survive to the end. */
const zOrigine = z.string().regex(/^[\w.-]{1,60}$/);
const zArrivee = z.object({ slug: z.string(), id: z.uuid(), origin: zOrigine.optional() });
type Arrivee = z.output<typeof zArrivee>;

const droit = 'snp.sas.reserver';

/** Where a regulator of the platform SAS lands from the address that each slot bears, and books. */
export const sasRoutes = [
  get('/app/:slug/soins/sas/:id', {
    droit,
    saisie: zArrivee,
    traiter: async (requete) => await montrer(requete, {}),
  }),
  post('/app/:slug/soins/sas/:id', {
    droit,
    saisie: zArrivee,
    traiter: async (requete) => {
      if (!vientDuSas(requete)) return sansOrigine(requete);
      const { champs, saisie } = requete;
      if (champs['signes'] === 'oui') {
        await consignerAlerte(requete.appel, {});
        return await montrer(requete, { alerte: true, statut: 422 });
      }
      const vu = await lireCreneau(requete);
      if (!vu.ok) return requete.introuvable();
      const medecins = [{ id: vu.valeur.professionnelId, nom: vu.valeur.professionnel }];
      const lue = await lireDemande(requete.appel, champs, { medecins, signes: true });
      const retour = { valeurs: champs, choix: lue.commune.choix, statut: 422 };
      if (Object.keys(lue.erreurs).length > 0)
        return await montrer(requete, { ...retour, erreurs: lue.erreurs });
      const prise = await reserverPourLeSas(requete.appel, { ...lue.saisie, creneau: saisie.id });
      if (prise.ok)
        return requete.rediriger(adresseDe(requete), {
          ton: 'ok',
          texte: 'Rendez-vous pris. Le professionnel est prévenu.',
        });
      return await montrer(requete, { ...retour, erreurs: erreursDe(prise.refus) });
    },
  }),
  get('/app/:slug/soins/sas-communes', {
    droit,
    saisie: z.object({ slug: z.string(), q: z.string().max(80) }),
    traiter: async (requete) => {
      const trouvees = await trouverCommunes(requete.appel, { q: requete.saisie.q });
      return requete.json(trouvees.ok ? trouvees.valeur.communes : []);
    },
  }),
];

type Refus = Parameters<typeof direRefus>[0];

/** A slot kept for some is refused at the field that says whose patient somebody is. */
function erreursDe(
  refus: Refus | { readonly motif: 'saisie-invalide'; readonly champs: Erreurs },
): Erreurs {
  if ('champs' in refus) return refus.champs;
  const auMedecin = refus.motif === 'public-non-admis' && AU_MEDECIN.has(refus.raison);
  return { [auMedecin ? 'medecin' : '']: direRefus(refus) };
}

const AU_MEDECIN: ReadonlySet<string> = new Set(['ma-patientele', 'sans-medecin-traitant']);

type Erreurs = Readonly<Record<string, string>>;

type Etat = {
  readonly valeurs?: Readonly<Record<string, string>>;
  readonly erreurs?: Erreurs;
  readonly choix?: readonly { readonly valeur: string; readonly libelle: string }[];
  readonly alerte?: boolean;
  readonly statut?: number;
};

/** Reads the slot; the key of the form is for what it does. */
async function lireCreneau({ appel: { idempotence: _, ...appel }, saisie }: Requete<Arrivee>) {
  return await montrerCreneauDuSas(appel, { creneau: saisie.id });
}

async function montrer(requete: Requete<Arrivee>, etat: Etat): Promise<Response> {
  const lu = await lireCreneau(requete);
  if (!lu.ok) return requete.introuvable();
  if (!vientDuSas(requete)) return sansOrigine(requete);
  const { base, moment } = contexteDe(requete);
  return requete.page(
    <CreneauDuSasPage
      creneau={lu.valeur}
      moment={moment}
      action={adresseDe(requete)}
      communes={`${base}/sas-communes`}
      jetons={requete.jetons}
      saisie={{ valeurs: etat.valeurs ?? {}, erreurs: etat.erreurs ?? {} }}
      choixDeCommune={etat.choix}
      alerte={etat.alerte ?? false}
    />,
    {
      titre: 'Réserver pour le SAS',
      lieu: 'soins',
      ...(etat.statut ? { statut: etat.statut } : {}),
    },
  );
}

/** The role that the SAS gives serves from its platform alone; the regulation of the CPTS comes from wherever it is. */
function vientDuSas({ saisie, appel }: Requete<Arrivee>): boolean {
  return Boolean(saisie.origin) || appel.acteur.droits.has('snp.demande.toutes');
}

function sansOrigine(requete: Requete<Arrivee>): Response {
  return requete.page(<SansOriginePage />, {
    titre: 'Ouvrir depuis le SAS',
    lieu: 'soins',
    statut: 403,
  });
}

function adresseDe({ appel, saisie }: Requete<Arrivee>): string {
  const adresse = `/app/${appel.cpts?.slug ?? ''}/soins/sas/${saisie.id}`;
  return saisie.origin ? `${adresse}?origin=${encodeURIComponent(saisie.origin)}` : adresse;
}
