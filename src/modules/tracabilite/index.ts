// Door of the audit chain: who saw what, and what must be looked at.
export { derniereVerification } from './data/verifications.query.ts';
export type { TraceLue } from './domain/trace-lue.ts';
export { compterAlertes } from './usecases/compter-alertes.ts';
export { tracesDePersonne } from './usecases/lister-lecteurs.ts';
