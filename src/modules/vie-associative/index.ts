// Door of the association: colleges, members, bodies and who sits there, for what is built on them.
export { adhesionParId, adhesionsDeLaCpts, type FiltreDAdherents } from './data/adhesions.query.ts';
export { collegesDeLaCpts } from './data/colleges.query.ts';
export {
  instancesDeLaCpts,
  mandatsDeLaCpts,
  mandatsDeLInstance,
  mandatsDesDirigeants,
} from './data/instances.query.ts';
export { reglagesDeLaCpts } from './data/reglages.query.ts';
export { type AdhesionListee, appelerAdherent, estEnCours, nomDe } from './domain/adhesion.ts';
export type { College, Voix } from './domain/college.ts';
export {
  changementsADeclarer,
  type GenreDInstance,
  type Instance,
  type Mandat,
  siege,
} from './domain/instance.ts';
export { donnerLeMandat, donnerMandat, finirMandat } from './usecases/tenir-instances.ts';
