import { ROLES } from '#kernel/role.ts';
import type { ModuleMaillage } from '#platform/module.ts';
import { trouverLesCommunes } from './data/trouver.query.ts';
import { communesRoutes } from './http/communes.routes.tsx';
import { nouvelleCptsRoutes } from './http/nouvelle-cpts.routes.tsx';
import { rechercheRoutes } from './http/recherche.routes.ts';
import { reglagesRoutes } from './http/reglages.routes.tsx';
import { secteursRoutes } from './http/secteurs.routes.tsx';
import { territoireApiRoutes } from './http/territoire.api.ts';
import { territoireRoutes } from './http/territoire.routes.tsx';
import { territoiresRoutes } from './http/territoires.routes.tsx';
import { trajetsRoutes } from './http/trajets.routes.tsx';

export { emblemeDe } from './data/couvertures.query.ts';
export { cptsParSlug, cptsPubliques } from './data/cpts.query.ts';
export type { RapportDImport } from './domain/rapport-d-import.ts';
export { chargerCommunes } from './usecases/charger-communes.ts';
export { creerCpts } from './usecases/creer-cpts.ts';
export { ImportRefuse } from './usecases/import-refuse.ts';
export { importerCommunes } from './usecases/importer-communes.ts';
export { importerContours } from './usecases/importer-contours.ts';

/** Communes of the country, CPTS and what they cover. */
export const territoire: ModuleMaillage = {
  nom: 'territoire',
  routes: [
    ...rechercheRoutes,
    ...territoiresRoutes,
    ...nouvelleCptsRoutes,
    ...territoireRoutes,
    ...communesRoutes,
    ...secteursRoutes,
    ...trajetsRoutes,
    ...reglagesRoutes,
    ...territoireApiRoutes,
  ],
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
  recherche: { titre: 'Communes', droit: 'territoire.lire', chercher: trouverLesCommunes },
};
