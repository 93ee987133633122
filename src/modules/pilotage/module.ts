import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { bordRoutes } from './http/bord.routes.tsx';

/** The board of a year of the contract: where each mission stands, what to do first. */
export const pilotage: ModuleMaillage = {
  nom: 'pilotage',
  libelle: 'Tableau de bord',
  routes: bordRoutes,
  droits: {
    'pilotage.tableau.lire': [
      'coordinateur',
      'directeur',
      'assistant',
      'president',
      'tresorier',
      'secretaire',
    ],
  },
  actions: {
    'pilotage.tableau.lire':
      'Voir le tableau de bord\u00A0: l’argent de chaque mission, ce qui est à faire, les échéances',
  },
  faits: {},
  traces: ACTIONS,
  jobs: [],
};
