import type { Route } from '#platform/http/route.ts';
import { contratsRoutes } from './contrats.routes.tsx';
import { equipeRoutes } from './equipe.routes.tsx';
import { semaineRoutes } from './semaine.routes.tsx';

/** Every page of the salaried team. */
export const pagesRoutes: readonly Route[] = [...equipeRoutes, ...contratsRoutes, ...semaineRoutes];
