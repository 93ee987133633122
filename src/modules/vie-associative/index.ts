// Door of the association: colleges, members, bodies and who sits there, for what is built on them.
export { adhesionParId, adhesionsDeLaCpts, type FiltreDAdherents } from './data/adhesions.query.ts';
export { collegesDeLaCpts, collegesDuConseil } from './data/colleges.query.ts';
export { contactsDesProfessionnels } from './data/contacts.query.ts';
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
  estExterieure,
  type GenreDInstance,
  type Instance,
  type Mandat,
  quiSiege,
  siege,
} from './domain/instance.ts';
export { nomDuSiege, type Siege, siegesDe } from './domain/suppleance.ts';
export { donnerLeMandat, donnerMandat, finirMandat } from './usecases/tenir-mandats.ts';
