import { ROLES } from '#kernel/role.ts';
import type { ModuleMaillage } from '#platform/module.ts';

export { emblemeDe } from './data/couvertures.query.ts';
export { cptsParSlug, cptsPubliques } from './data/cpts.query.ts';
export { chargerCommunes } from './usecases/charger-communes.ts';
export { creerCpts } from './usecases/creer-cpts.ts';
export { ImportRefuse } from './usecases/import-refuse.ts';
export { importerCommunes } from './usecases/importer-communes.ts';
export { importerContours } from './usecases/importer-contours.ts';

/** Communes of the country, CPTS and what they cover. */
export const territoire: ModuleMaillage = {
  nom: 'territoire',
  routes: [],
  droits: {
    'territoire.lire': ROLES,
    'territoire.modifier': ['administrateur', 'coordinateur', 'directeur', 'assistant'],
    'territoire.regler': ['administrateur', 'coordinateur', 'directeur', 'president'],
    'territoire.creer-cpts': ['administrateur'],
    'territoire.importer': ['administrateur'],
    'territoire.demonstration': [],
  },
  faits: {},
  jobs: [],
};
