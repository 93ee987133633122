/** Folds what waits into the roll-up, as the job does: figures must be the same before and after. */
export { plierCumuls } from '../usecases/plier-cumuls.ts';
