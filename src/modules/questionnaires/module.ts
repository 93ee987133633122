import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { questionnairesRoutes } from './http/questionnaires.routes.tsx';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;

/** Questionnaires of eligibility, copied from signed protocols. */
export const questionnaires: ModuleMaillage = {
  nom: 'questionnaires',
  libelle: 'Questionnaires d’éligibilité',
  routes: questionnairesRoutes,
  droits: { 'questionnaires.version.publier': [...COORDINATION] },
  actions: {
    'questionnaires.version.publier':
      'Recopier et retirer les questions d’éligibilité d’un protocole signé',
  },
  faits: {},
  traces: ACTIONS,
  jobs: [],
};
