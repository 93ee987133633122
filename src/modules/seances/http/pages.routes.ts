import type { Route } from '#platform/http/route.ts';
import { calendrierRoutes } from './calendrier.routes.tsx';
import { codeRoutes } from './code.routes.tsx';
import { convocationRoutes } from './convocation.routes.tsx';
import { procesVerbalRoutes } from './proces-verbal.routes.tsx';
import { registreRoutes } from './registre.routes.tsx';
import { reglesRoutes } from './regles.routes.tsx';
import { seanceRoutes } from './seance.routes.tsx';
import { seancesRoutes } from './seances.routes.tsx';

/** Every page of the sessions; what has a word of its own comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...seancesRoutes,
  ...reglesRoutes,
  ...registreRoutes,
  ...calendrierRoutes,
  ...convocationRoutes,
  ...codeRoutes,
  ...procesVerbalRoutes,
  ...seanceRoutes,
];
