// Door of the documents: what other modules may ask of them.
export type { Rendezvous } from './domain/convention.ts';
export { conventionsQuiApprochent } from './usecases/lire-conventions.ts';
