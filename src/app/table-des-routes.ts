import type { Route } from '#platform/http/route.ts';
import { MODULES } from './modules.ts';
import { capacitesRoutes } from './pages/capacites.routes.ts';
import { chercherRoutes } from './pages/chercher.routes.tsx';
import { droitsRoutes } from './pages/droits.routes.tsx';
import { pagesRoutes } from './pages/pages.routes.tsx';

/** Every address the program answers, but for health, metrics and assets. */
export const ROUTES: readonly Route[] = [
  ...pagesRoutes,
  ...chercherRoutes(MODULES.flatMap((module) => (module.recherche ? [module.recherche] : []))),
  ...droitsRoutes(MODULES),
  ...capacitesRoutes(MODULES),
  ...MODULES.flatMap((module) => module.routes),
];
