import { clesApiRoutes } from './cles-api.routes.tsx';
import { delegationsRoutes } from './delegations.routes.tsx';
import { demandesDeCompteRoutes } from './demandes-de-compte.routes.tsx';
import { installationRoutes } from './installation.routes.tsx';
import { invitationRecueRoutes } from './invitation-recue.routes.tsx';
import { invitationsRoutes } from './invitations.routes.tsx';
import { personnesRoutes } from './personnes.routes.tsx';
import { rejoindreRoutes } from './rejoindre.routes.tsx';

/** Who may enter, and with which rights. */
export const accesRoutes = [
  ...personnesRoutes,
  ...invitationsRoutes,
  ...demandesDeCompteRoutes,
  ...delegationsRoutes,
  ...clesApiRoutes,
  ...invitationRecueRoutes,
  ...rejoindreRoutes,
  ...installationRoutes,
];
