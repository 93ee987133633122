// Door of the accounts: what composition and other modules may ask.
export { estEnCours, type Mandat } from './domain/session.ts';
export { creerCleApi } from './usecases/creer-cle-api.ts';
export { creerCompte } from './usecases/creer-compte.ts';
export { nommerCoordination } from './usecases/nommer-coordination.ts';
