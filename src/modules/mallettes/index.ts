// Door of the telemedicine cases: what other modules may ask of them.
export { ETATS_DE_MALLETTE, type EtatDeMallette } from './domain/mallette.ts';
