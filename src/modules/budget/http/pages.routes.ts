import { budgetRoutes } from './budget.routes.tsx';
import { depenseRoutes } from './depense.routes.tsx';
import { depensesRoutes } from './depenses.routes.tsx';
import { ecrituresRoutes } from './ecritures.routes.tsx';
import { previsionnelRoutes } from './previsionnel.routes.tsx';
import { reglagesRoutes } from './reglages.routes.tsx';
import { subventionsRoutes } from './subventions.routes.tsx';

/** Every page of the budget. */
export const pagesRoutes = [
  ...budgetRoutes,
  ...depensesRoutes,
  ...depenseRoutes,
  ...previsionnelRoutes,
  ...subventionsRoutes,
  ...ecrituresRoutes,
  ...reglagesRoutes,
];
