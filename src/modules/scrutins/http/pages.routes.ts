import type { Route } from '#platform/http/route.ts';

/** Every page of the secret ballots. */
export const pagesRoutes: readonly Route[] = [];
