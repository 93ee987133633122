import type { Route } from '#platform/http/route.ts';
import { bibliothequeRoutes } from './bibliotheque.routes.tsx';
import { conventionRoutes } from './convention.routes.tsx';
import { conventionsRoutes } from './conventions.routes.tsx';
import { documentRoutes } from './document.routes.tsx';
import { jointsRoutes } from './joints.routes.tsx';
import { publicRoutes } from './public.routes.tsx';
import { texteRoutes } from './texte.routes.tsx';

/** Every page of the documents; named places before those that an id names. */
export const pagesRoutes: readonly Route[] = [
  ...publicRoutes,
  ...bibliothequeRoutes,
  ...conventionsRoutes,
  ...conventionRoutes,
  ...jointsRoutes,
  ...texteRoutes,
  ...documentRoutes,
];
