// Door of the budget: the accounts of a year, as figures and as a document to print; what an expense is called.
export type { ComptesAnnuels } from './domain/comptes-annuels.ts';
export type { EtatsImprimes } from './domain/etats-imprimes.ts';
export { chargesDeLaPeriode } from './usecases/charges-de-la-periode.ts';
export { comptesDeLAnnee } from './usecases/comptes-de-l-annee.ts';
export { titreDeDepense } from './usecases/lire-depenses.ts';
