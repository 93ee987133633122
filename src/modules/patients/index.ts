// Door of the patients: who a request is about, and whom they block. Ids are those of `patients.patients`. Events, each
// with `patient`: `patients.dossier-ouvert`, `patients.dossier-corrige`, `patients.opposition-posee`.
export { type OppositionEnCours, oppositionsEnCours } from './data/oppositions-en-cours.query.ts';
export { type IdentiteARapprocher, identiteARapprocher } from './usecases/identite-a-rapprocher.ts';
export { nommerMedecinTraitant } from './usecases/nommer-medecin-traitant.ts';
export { noterActivite } from './usecases/noter-activite.ts';
export { reconnaisseurDe } from './usecases/reconnaitre-demandeur.ts';
export {
  type PersonneNommee,
  professionnelsOpposes,
  reconnaitrePatient,
} from './usecases/reconnaitre-patient.ts';
