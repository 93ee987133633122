// Door of the directory: people, places, and what their codes mean. Ids are those of national people and local ones.
export {
  type Professionnel,
  professionnelParRpps,
  professionnelsParIds,
} from './data/professionnels.query.ts';
export { chercherProfessionnels } from './data/recherche.query.ts';
export type { Criteres } from './domain/criteres.ts';
export { idDuRpps } from './domain/identite.ts';
export {
  libelleDe,
  libelleDuMetier,
  MEDECINE_GENERALE,
  type Nomenclature,
  PROFESSIONS,
} from './domain/nomenclatures.ts';
export { noterMembres } from './usecases/noter-membres.ts';
