// Door of the activity ledger. Entries are written by the use-case wrapper, never called for by a module.
export { lireCumuls, type Cumul } from './data/cumuls.query.ts';
export { lireFaits, type FiltreDesFaits } from './data/faits.query.ts';
export type { Fait } from './domain/fait.ts';
