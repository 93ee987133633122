import type { ModuleMaillage } from '#platform/module.ts';
import { connexionRoutes } from './http/connexion.routes.tsx';

export { identitesDe } from './http/identites.ts';
export { creerCleApi } from './usecases/creer-cle-api.ts';
export { creerCompte } from './usecases/creer-compte.ts';

/** Accounts and rights. */
export const comptes: ModuleMaillage = {
  nom: 'comptes',
  routes: connexionRoutes,
  droits: {
    'comptes.compte.creer': ['administrateur', 'coordinateur', 'directeur'],
    'comptes.mandat.confier': ['administrateur'],
    'comptes.cle-api.creer': ['administrateur', 'coordinateur', 'directeur'],
  },
  faits: {},
  traces: {
    'comptes.session-ouverte': { genre: 'connexion', phrase: 's’est connecté' },
    'comptes.compte-cree': { genre: 'droit', phrase: 'a ouvert un compte' },
    'comptes.mandat-confie': { genre: 'droit', phrase: 'a donné un rôle à un compte' },
    'comptes.cle-api-creee': { genre: 'droit', phrase: 'a créé une clé d’API' },
  },
  jobs: [],
};
