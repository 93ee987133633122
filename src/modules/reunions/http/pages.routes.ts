import type { Route } from '#platform/http/route.ts';
import { compteRenduRoutes } from './compte-rendu.routes.tsx';
import { convocationRoutes } from './convocation.routes.tsx';
import { courriersRoutes } from './courriers.routes.tsx';
import { emargementRoutes } from './emargement.routes.tsx';
import { emargerParCompteRoutes } from './emarger-par-compte.routes.tsx';
import { groupeRoutes } from './groupe.routes.tsx';
import { groupesRoutes } from './groupes.routes.tsx';
import { interRoutes } from './inter.routes.tsx';
import { interParLienRoutes } from './inter-par-lien.routes.tsx';
import { noterReponseRoutes } from './noter-reponse.routes.tsx';
import { nouveauSondageRoutes } from './nouveau-sondage.routes.tsx';
import { parSecteurRoutes } from './par-secteur.routes.tsx';
import { reunionRoutes } from './reunion.routes.tsx';
import { reunionsRoutes } from './reunions.routes.tsx';
import { sondageParLienRoutes } from './sondage-par-lien.routes.tsx';
import { sondagesRoutes } from './sondages.routes.tsx';
import { suitesRoutes } from './suites.routes.tsx';

/** Every page of the meetings; what has a word of its own comes before what has an id. */
export const pagesRoutes: readonly Route[] = [
  ...reunionsRoutes,
  ...groupesRoutes,
  ...groupeRoutes,
  ...courriersRoutes,
  ...parSecteurRoutes,
  ...nouveauSondageRoutes,
  ...sondagesRoutes,
  ...noterReponseRoutes,
  ...interRoutes,
  ...emargementRoutes,
  ...emargerParCompteRoutes,
  ...compteRenduRoutes,
  ...reunionRoutes,
  ...sondageParLienRoutes,
  ...interParLienRoutes,
  ...convocationRoutes,
  ...suitesRoutes,
];
