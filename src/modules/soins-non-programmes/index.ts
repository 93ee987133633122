// Door of unscheduled care: what other modules may ask it.
export { etatDuCreneau } from './domain/creneau.ts';
export { libelleDuMotif } from './domain/motif.ts';
export { REGLAGES_PAR_DEFAUT, type Reglages } from './domain/reglages.ts';
