import type { ModuleMaillage } from '#platform/module.ts';

export { emblemeDe } from './data/couvertures.query.ts';
export { cptsParSlug, cptsPubliques } from './data/cpts.query.ts';
export { chargerCommunes } from './usecases/charger-communes.ts';

/** Communes of the country, CPTS and what they cover. */
export const territoire: ModuleMaillage = {
  nom: 'territoire',
  routes: [],
  droits: {},
  faits: {},
  jobs: [],
};
