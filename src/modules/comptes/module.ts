import type { ModuleMaillage } from '#platform/module.ts';
import { compteRoutes } from './http/compte.routes.tsx';
import { confirmerRoutes } from './http/confirmer.routes.tsx';
import { connexionRoutes } from './http/connexion.routes.tsx';
import { enrolementRoutes } from './http/enrolement.routes.tsx';
import { facteursRoutes } from './http/facteurs.routes.tsx';
import { motDePasseRoutes } from './http/mot-de-passe.routes.tsx';
import { reinitialiserRoutes } from './http/reinitialiser.routes.tsx';
import { secondFacteurRoutes } from './http/second-facteur.routes.tsx';
import { comptesJobs } from './jobs/prevenir-comptes.job.ts';

export { insertTrace as tracer } from './data/traces.repository.ts';
export { identitesDe } from './http/identites.ts';
export { PHRASES_DE_MOT_DE_PASSE } from './ui/phrases.ts';
export { creerCleApi } from './usecases/creer-cle-api.ts';
export { creerCompte } from './usecases/creer-compte.ts';
export { verifierAudit } from './usecases/verifier-audit.ts';

/** Accounts, rights, audit. */
export const comptes: ModuleMaillage = {
  nom: 'comptes',
  routes: [
    ...connexionRoutes,
    ...secondFacteurRoutes,
    ...enrolementRoutes,
    ...motDePasseRoutes,
    ...compteRoutes,
    ...facteursRoutes,
    ...confirmerRoutes,
    ...reinitialiserRoutes,
  ],
  droits: {
    'comptes.compte.creer': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.mandat.confier': ['administrateur'],
    'comptes.audit.verifier': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.facteur.reinitialiser': ['administrateur', 'coordinateur'],
    'comptes.message.envoyer': [],
    'comptes.entretenir': [],
    'comptes.cle-api.creer': ['administrateur', 'coordinateur', 'directeur'],
  },
  faits: {},
  jobs: comptesJobs,
};
