import type { ModuleMaillage } from '#platform/module.ts';
import { connexionRoutes } from './http/connexion.routes.tsx';

export { insertTrace as tracer } from './data/traces.repository.ts';
export { identitesDe } from './http/identites.ts';
export { creerCleApi } from './usecases/creer-cle-api.ts';
export { creerCompte } from './usecases/creer-compte.ts';
export { verifierAudit } from './usecases/verifier-audit.ts';

/** Accounts, rights, audit. */
export const comptes: ModuleMaillage = {
  nom: 'comptes',
  routes: connexionRoutes,
  droits: {
    'comptes.compte.creer': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.mandat.confier': ['administrateur'],
    'comptes.audit.verifier': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.cle-api.creer': ['administrateur', 'coordinateur', 'directeur'],
  },
  faits: {},
  jobs: [],
};
