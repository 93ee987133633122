import { ROLES_DE_LA_CPTS } from '#kernel/role.ts';
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
  libelle: 'Territoire',
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
    'territoire.lire': ROLES_DE_LA_CPTS,
    'territoire.modifier': ['administrateur', 'coordinateur', 'directeur', 'assistant'],
    'territoire.regler': ['administrateur', 'coordinateur', 'directeur', 'president'],
    'territoire.creer-cpts': ['administrateur'],
    'territoire.importer': ['administrateur'],
    'territoire.demonstration': [],
  },
  actions: {
    'territoire.lire': 'Voir le territoire, ses communes et ses temps de trajet',
    'territoire.modifier': 'Changer les communes, les secteurs et les temps de trajet',
    'territoire.regler': 'Changer le nom, le fuseau et les réglages de la CPTS',
    'territoire.creer-cpts': 'Ouvrir une nouvelle CPTS',
    'territoire.importer': 'Importer les communes et leurs contours',
    'territoire.demonstration': 'Charger la démonstration (le programme seul)',
  },
  faits: {},
  traces: {
    'territoire.cpts-creee': { genre: 'reglage', phrase: 'a créé la CPTS' },
    'territoire.cpts-reglee': { genre: 'reglage', phrase: 'a changé les réglages de la CPTS' },
    'territoire.communes-definies': { genre: 'reglage', phrase: 'a choisi les communes' },
    'territoire.secteurs-definis': { genre: 'reglage', phrase: 'a défini les secteurs' },
    'territoire.trajet-note': { genre: 'reglage', phrase: 'a noté un temps de trajet' },
    'territoire.trajet-oublie': { genre: 'reglage', phrase: 'a retiré un temps de trajet' },
    'territoire.accord-note': { genre: 'reglage', phrase: 'a noté un accord de partage' },
    'territoire.population-retenue': { genre: 'reglage', phrase: 'a retenu une population' },
    'territoire.population-retiree': { genre: 'reglage', phrase: 'a retiré une population' },
    'territoire.communes-exportees': { genre: 'export', phrase: 'a téléchargé les communes' },
  },
  jobs: [],
  recherche: { titre: 'Communes', droit: 'territoire.lire', chercher: trouverLesCommunes },
};
