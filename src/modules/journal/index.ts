// Door of the activity ledger. Entries are written by the use-case wrapper, never called for by a module.
export { type Croise, croiserFaits } from './data/croisement.query.ts';
export { type Cumul, lireCumuls, lireCumulsParPeriode } from './data/cumuls.query.ts';
export { compterDelais, type DelaiMesure, lireDelais } from './data/delais.query.ts';
export {
  type FaitDemande,
  type FaitsResumes,
  listerFaitsDemandes,
  resumerFaits,
} from './data/demandes.query.ts';
export { type FiltreDesFaits, lireFaits } from './data/faits.query.ts';
export { type MesureDemandee, mesurerFaits } from './data/mesures.query.ts';
export { minutesDesProfessionnels } from './data/minutes-de.query.ts';
export { type Moyens, moyensEngages } from './data/moyens.query.ts';
export { compterProfessionnels } from './data/participants.query.ts';
export { type Repartition, repartirFaits } from './data/repartition.query.ts';
export type { Fait } from './domain/fait.ts';
