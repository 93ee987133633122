// Door of the patients: who a request is about, and whom they block. Ids are those of `patients.patients`.
export { type OppositionEnCours, oppositionsEnCours } from './data/oppositions-en-cours.query.ts';
export { noterActivite } from './usecases/noter-activite.ts';
export {
  type PersonneNommee,
  professionnelsOpposes,
  reconnaitrePatient,
} from './usecases/reconnaitre-patient.ts';
