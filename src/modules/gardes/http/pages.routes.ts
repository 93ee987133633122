import type { Route } from '#platform/http/route.ts';
import { adressesRoutes } from './adresses.routes.tsx';
import { exportsRoutes } from './exports.routes.ts';
import { gardesRoutes } from './gardes.routes.tsx';
import { gardesPubliquesRoutes } from './gardes-publiques.routes.tsx';
import { importRoutes } from './import.routes.tsx';
import { mesGardesRoutes } from './mes-gardes.routes.tsx';
import { rappelParLienRoutes } from './rappel-par-lien.routes.tsx';
import { reglagesDeTableauRoutes } from './reglages-de-tableau.routes.tsx';
import { repartitionRoutes } from './repartition.routes.tsx';
import { tableauxRoutes } from './tableaux.routes.tsx';

/** Every page of the rotas; what has a word of its own comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...tableauxRoutes,
  ...reglagesDeTableauRoutes,
  ...importRoutes,
  ...adressesRoutes,
  ...repartitionRoutes,
  ...mesGardesRoutes,
  ...exportsRoutes,
  ...gardesRoutes,
  ...gardesPubliquesRoutes,
  ...rappelParLienRoutes,
];
