import { propositionRoutes } from './proposition.routes.tsx';
import { publicRoutes } from './public.routes.tsx';
import { suiviRoutes } from './suivi.routes.tsx';

/** Pages of those who have no account: inhabitants, and whoever holds a signed link. */
export const pagesPubliques = [...publicRoutes, ...suiviRoutes, ...propositionRoutes];
