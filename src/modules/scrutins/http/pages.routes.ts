import type { Route } from '#platform/http/route.ts';
import { depouillementRoutes } from './depouillement.routes.tsx';
import { scrutinRoutes } from './scrutin.routes.tsx';
import { scrutinsRoutes } from './scrutins.routes.tsx';
import { voteRoutes } from './vote.routes.tsx';

/** Every page of the secret ballots; what has a word of its own comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...scrutinsRoutes,
  ...scrutinRoutes,
  ...voteRoutes,
  ...depouillementRoutes,
];
