import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { periodesDeLaCpts } from '../data/periodes.query.ts';
import { estLeSien } from '../domain/approbation.ts';
import { RelevePage } from '../ui/releve.page.tsx';
import { RelevesPage } from '../ui/releves.page.tsx';
import {
  approuverReleve,
  approuverReleves,
  clorePeriode,
  ouvrirPeriode,
} from '../usecases/approuver-releves.ts';
import { direOuVerser } from '../usecases/dire-ou-verser.ts';
import { noterFacture } from '../usecases/facturer.ts';
import { envoyerLien } from '../usecases/lire-les-miennes.ts';
import { lireReleve, lireReleves } from '../usecases/lire-releves.ts';
import {
  aujourdhuiDe,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  retour,
  VIDE,
} from './contexte.form.ts';
import { recevoirFacture, zJetonDeFormulaire } from './remettre.form.ts';

const BASE = '/app/:slug/financement/indemnisations';
const UN = `${BASE}/releves/:periode/:personne`;
const lire = 'indemnisations.releve.lire';
const approuver = 'indemnisations.releve.approuver';
const tenir = 'indemnisations.regle.tenir';
const saisirIban = 'indemnisations.iban.saisir';
const noter = 'indemnisations.facture.noter';
const envoyer = 'indemnisations.lien.envoyer';
const zSlug = z.object({ slug: z.string() });
const zPeriode = zSlug.extend({ id: z.uuid() });
const zUn = zSlug.extend({ periode: z.uuid(), personne: z.uuid() });
type Un = Requete<z.output<typeof zUn>>;

const versPeriode = (id: string) => `?periode=${id}`;
const versReleve = ({ saisie }: Un) => `/releves/${saisie.periode}/${saisie.personne}`;

/** Relevés of a period, and one of them. */
export const relevesRoutes = [
  get(BASE, {
    droit: lire,
    saisie: zSlug.extend({ periode: z.uuid().optional().catch(undefined) }),
    traiter: async (requete) => await liste(requete, requete.saisie.periode, null),
  }),
  post(`${BASE}/periodes`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await ouvrirPeriode(requete.appel, requete.champs);
      if (!fait.ok) return await liste(requete, undefined, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: versPeriode(fait.valeur.id),
        dire: () => 'La période est ouverte.',
      });
    },
  }),
  post(`${BASE}/periodes/:id/approuver`, {
    droit: approuver,
    saisie: zPeriode,
    traiter: async (requete) => {
      const { id: periode } = requete.saisie;
      return retour(requete, await approuverReleves(requete.appel, { periode }), {
        vers: versPeriode(periode),
        dire: ({ approuves, laisses }) =>
          `${pluriel(approuves, 'relevé approuvé', 'relevés approuvés')}${laisses > 0 ? `, ${pluriel(laisses, 'laissé')}` : ''}.`,
      });
    },
  }),
  post(`${BASE}/periodes/:id/clore`, {
    droit: approuver,
    saisie: zPeriode,
    traiter: async (requete) => {
      const { id: periode } = requete.saisie;
      return retour(requete, await clorePeriode(requete.appel, { periode }), {
        vers: versPeriode(periode),
        dire: () => 'La période est close\u00A0: ce qui la corrigera ira au relevé suivant.',
      });
    },
  }),
  get(UN, { droit: lire, saisie: zUn, traiter: async (requete) => await releve(requete, {}) }),
  post(`${UN}/approuver`, {
    droit: approuver,
    saisie: zUn,
    traiter: async (requete) => {
      const { periode, personne } = requete.saisie;
      const fait = await approuverReleve(requete.appel, {
        periode,
        personne,
        vu: requete.champs['vu'],
      });
      return retour(requete, fait, {
        vers: versReleve(requete),
        dire: () => 'Le relevé est approuvé.',
      });
    },
  }),
  post(`${UN}/iban`, {
    droit: saisirIban,
    saisie: zUn,
    traiter: async (requete) => {
      const { personne } = requete.saisie;
      const fait = await direOuVerser(requete.appel, { ...requete.champs, personne });
      if (!fait.ok) return await releve(requete, { erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `${versReleve(requete)}#verser`,
        dire: () => 'C’est enregistré.',
      });
    },
  }),
  post(`${UN}/honoraires`, {
    droit: noter,
    saisie: zUn.extend(zJetonDeFormulaire),
    corps: 'flux',
    traiter: async (requete) => {
      const recue = await recevoirFacture(requete, (champs) => noterFacture(requete.appel, champs));
      if (!recue.ok) return await releve(requete, { honoraires: recue });
      return retour(requete, recue, {
        vers: `/honoraires/${recue.valeur.id}`,
        dire: ({ verifiee, apres }) => {
          if (verifiee) return 'La note est notée et vérifiée.';
          return apres
            ? 'L’avoir est noté\u00A0: le virement était parti, il se règle à la main.'
            : 'La note est notée\u00A0: il reste à la vérifier.';
        },
      });
    },
  }),
  post(`${UN}/lien`, {
    droit: envoyer,
    saisie: zUn,
    traiter: async (requete) => {
      const { personne } = requete.saisie;
      const adresse = requete.url.origin;
      const fait = await envoyerLien(requete.appel, { personne, adresse });
      if (!fait.ok) return retour(requete, fait, { vers: versReleve(requete), dire: () => '' });
      return await releve(requete, { lien: fait.valeur.lien });
    },
  }),
];

async function liste(
  requete: Requete<unknown>,
  voulue: string | undefined,
  erreurs: Erreurs | null,
): Promise<Response> {
  const { cpts, peut } = contexteDe(requete);
  const periodes = await requete.lire((tx) => periodesDeLaCpts(tx, cpts));
  const choisie = voulue ?? periodes.find(({ closeLe }) => closeLe === null)?.id ?? periodes[0]?.id;
  const lus = choisie ? await lireReleves(requete.appel, { periode: choisie }) : null;
  if (lus && !lus.ok) return requete.introuvable();
  const { periode, aApprouver, approuves, sansFiche } = lus?.valeur ?? {
    ...{ periode: null, aApprouver: [], approuves: [], sansFiche: 0 },
  };
  const aujourdhui = aujourdhuiDe(requete);
  const saisie = erreurs
    ? { valeurs: requete.champs, erreurs }
    : { valeurs: { jour: aujourdhui }, erreurs: {} };
  return requete.page(
    <RelevesPage
      {...cadreDe(requete, 'releves')}
      {...{ periodes, periode, aApprouver, approuves, sansFiche, aujourdhui, saisie }}
      estLeMien={(un) => estLeSien(requete.appel.acteur, un)}
      approuver={peut(approuver)}
      tenir={peut(tenir)}
    />,
    { titre: 'Indemnisations', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}

type EtatDuReleve = {
  readonly erreurs?: Erreurs;
  readonly honoraires?: { readonly valeurs: Erreurs; readonly erreurs: Erreurs };
  readonly lien?: string | null;
};

async function releve(
  requete: Un,
  { erreurs, honoraires, lien = null }: EtatDuReleve,
): Promise<Response> {
  const { peut } = contexteDe(requete);
  const { periode, personne } = requete.saisie;
  const lu = await lireReleve(requete.appel, { periode, personne });
  if (!lu.ok) return requete.introuvable();
  const { nom, beneficiaire } = lu.valeur;
  const connu = { employeur: beneficiaire?.employeur?.nom ?? '' };
  return requete.page(
    <RelevePage
      {...cadreDe(requete, 'releves')}
      {...lu.valeur}
      mien={estLeSien(requete.appel.acteur, { personne, nom })}
      approuver={peut(approuver)}
      saisirIban={peut(saisirIban)}
      envoyer={peut(envoyer)}
      noter={peut(noter)}
      honoraires={honoraires ?? VIDE}
      saisie={erreurs ? { valeurs: requete.champs, erreurs } : { ...VIDE, valeurs: connu }}
      lien={lien}
    />,
    { titre: nom, lieu: 'financement', ...(erreurs || honoraires ? { statut: 422 } : {}) },
  );
}
