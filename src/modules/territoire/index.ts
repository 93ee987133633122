// Door of the territory: CPTS, communes, sectors, travel times.
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
export type { Commune, CommuneDeCpts, SecteurDeCpts } from './domain/commune.ts';
