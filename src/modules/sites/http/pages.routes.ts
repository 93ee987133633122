import type { Route } from '#platform/http/route.ts';
import { permanencesRoutes } from './permanences.routes.tsx';
import { reglagesDuSiteRoutes } from './reglages-du-site.routes.tsx';
import { sitesRoutes } from './sites.routes.tsx';
import { sitesPublicsRoutes } from './sites-publics.routes.tsx';

/** Every page of the sites; what has a word of its own comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...sitesPublicsRoutes,
  ...permanencesRoutes,
  ...reglagesDuSiteRoutes,
  ...sitesRoutes,
];
