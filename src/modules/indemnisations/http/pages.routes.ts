import { facturesRoutes } from './factures.routes.tsx';
import { lesMiennesRoutes } from './les-miennes.routes.tsx';
import { reglesRoutes } from './regles.routes.tsx';
import { relevesRoutes } from './releves.routes.tsx';
import { tempsRoutes } from './temps.routes.tsx';
import { virementsRoutes } from './virements.routes.tsx';

/** Every page of the compensation. */
export const pagesRoutes = [
  ...relevesRoutes,
  ...tempsRoutes,
  ...facturesRoutes,
  ...virementsRoutes,
  ...reglesRoutes,
  ...lesMiennesRoutes,
];
