// Door of the budget: the accounts of a year, as figures and as a document to print.
export type { ComptesAnnuels } from './domain/comptes-annuels.ts';
export type { EtatsImprimes } from './domain/etats-imprimes.ts';
export { comptesDeLAnnee } from './usecases/comptes-de-l-annee.ts';
