// Door of the territory: CPTS, communes, sectors, travel times.
export { contoursDe } from './data/carte.query.ts';
export {
  chercherCommunes,
  codesActuels,
  communesParCodes,
} from './data/communes.query.ts';
export {
  communesDeLaCpts,
  emblemeDe,
  secteurDe,
  secteursDeLaCpts,
} from './data/couvertures.query.ts';
export {
  type CptsConnue,
  type CptsPublique,
  cptsParSlug,
  cptsPubliques,
} from './data/cpts.query.ts';
export { trajetsDepuis } from './data/trajets.query.ts';
export type { Commune, CommuneDeCpts, CommuneTrouvee, SecteurDeCpts } from './domain/commune.ts';
export { type CommuneReconnue, reconnaitreCommune } from './domain/commune-reconnue.ts';
export type { Contour } from './domain/contour.ts';
export { type FichierDeCommunes, reconnaitreCommunes } from './domain/fichier-de-communes.ts';
export type { RapportDImport } from './domain/rapport-d-import.ts';
export { ImportRefuse } from './usecases/import-refuse.ts';
export { importerCommunes } from './usecases/importer-communes.ts';
export { importerContours } from './usecases/importer-contours.ts';
