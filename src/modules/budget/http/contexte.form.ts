import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { formAnswers, pageContext } from '#platform/http/module-pages.ts';
import type { Requete } from '#platform/http/request.ts';
import { direRefus } from '../ui/dire-budget.ts';
import type { Cadre } from '../ui/vue-du-budget.ts';

export type Erreurs = Readonly<Record<string, string>>;

const CHEMIN = 'financement/budget';
export const BASE = '/app/:slug/financement/budget';
export const LIRE = 'budget.compte.lire';
export const NOTER = 'budget.depense.noter';
export const PAYER = 'budget.paiement.approuver';
export const TENIR = 'budget.compte.tenir';

/** Every page is of a year: the current one unless told. */
export const zIci = z.object({ slug: z.string(), annee: z.string().max(10).optional() });
export const zUn = zIci.extend({ id: z.uuid() });

type Ici = Requete<{ readonly annee?: string | undefined }>;

export const contexteDe = (requete: Pick<Requete<unknown>, 'appel' | 'jetons'>) =>
  pageContext(requete, CHEMIN);

/** The year of the address, or the current one when it says none that can be. */
export function anneeDe(requete: Ici): number {
  const { moment } = contexteDe(requete);
  const dite = Number(requete.saisie.annee);
  if (Number.isInteger(dite) && dite >= 2000 && dite <= 2199) return dite;
  return partsDe(dateCivileDe(moment.maintenant, moment.fuseau)).annee;
}

/** What is around each page. */
export function cadreDe(requete: Ici): Cadre {
  const { base, racine, jetons, moment, peut } = contexteDe(requete);
  return {
    ...{ base, racine, jetons },
    onglets: requete.onglets('financement-budget'),
    annee: anneeDe(requete),
    aujourdhui: dateCivileDe(moment.maintenant, moment.fuseau),
    peut: { noter: peut(NOTER), payer: peut(PAYER), tenir: peut(TENIR) },
  };
}

/** Refusals that one field answers. */
const CHAMPS: Readonly<Record<string, string>> = {
  'jour-a-venir': 'le',
  'compte-inconnu': 'compte',
  'compte-hors-budget': 'compte',
  'compte-pris': 'compte',
  'numero-deja-ecrit': 'numero',
  'facture-au-dela': 'montant',
  'avoir-au-dela': 'montant',
  'paiement-au-dela': 'montant',
  'encaissement-au-dela': 'montant',
  'montant-sous-les-factures': 'montant',
  'memes-comptes': 'credit',
  'volontariat-a-part': 'credit',
};

export const { retour, erreursDe } = formAnswers({ path: CHEMIN, say: direRefus, fields: CHAMPS });

type Saisie = {
  readonly valeurs: Readonly<Record<string, string>>;
  readonly erreurs: Erreurs;
};

/** What a form holds: what was sent when it was refused, otherwise what is proposed. */
export const saisieDe = (
  requete: Pick<Requete<unknown>, 'champs'>,
  erreurs: Erreurs | null,
  propose: Readonly<Record<string, string>> = {},
): Saisie => (erreurs ? { valeurs: requete.champs, erreurs } : { valeurs: propose, erreurs: {} });
