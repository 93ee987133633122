import type { Route } from '#platform/http/route.ts';
import { adherentRoutes } from './adherent.routes.tsx';
import { adherentsRoutes } from './adherents.routes.tsx';
import { adhererRoutes } from './adherer.routes.tsx';
import { cotisationsRoutes } from './cotisations.routes.tsx';
import { courriersRoutes } from './courriers.routes.tsx';
import { exportsRoutes } from './exports.routes.ts';
import { importRoutes } from './import.routes.tsx';
import { instanceRoutes } from './instance.routes.tsx';
import { instancesRoutes } from './instances.routes.tsx';
import { mobilisationRoutes } from './mobilisation.routes.tsx';
import { reglagesRoutes } from './reglages.routes.tsx';

/** Every page of the association; what has a word of its own comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...adhererRoutes,
  ...adherentsRoutes,
  ...adherentRoutes,
  ...cotisationsRoutes,
  ...courriersRoutes,
  ...exportsRoutes,
  ...importRoutes,
  ...instancesRoutes,
  ...instanceRoutes,
  ...mobilisationRoutes,
  ...reglagesRoutes,
];
