// Door of the accounts: what composition and other modules may ask.
export { cleOuverte, sessionOuverte, type CleOuverte, type SessionOuverte } from './data/identites.query.ts';
export { touchSession } from './data/sessions.repository.ts';
export { insertTrace } from './data/traces.repository.ts';
export { estEnCours, type Mandat } from './domain/session.ts';
export { creerCleApi } from './usecases/creer-cle-api.ts';
export { creerCompte } from './usecases/creer-compte.ts';
export { seConnecter } from './usecases/se-connecter.ts';
