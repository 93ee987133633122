import type { Route } from '#platform/http/route.ts';
import { emprunteursRoutes } from './emprunteurs.routes.tsx';
import { malletteRoutes } from './mallette.routes.tsx';
import { mallettesRoutes } from './mallettes.routes.tsx';
import { pretParLienRoutes } from './pret-par-lien.routes.tsx';

/** Every page of the cases; what has a word of its own comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...pretParLienRoutes,
  ...emprunteursRoutes,
  ...mallettesRoutes,
  ...malletteRoutes,
];
