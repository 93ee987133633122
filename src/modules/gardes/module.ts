import type { ModuleMaillage } from '#platform/module.ts';
import { ACTIONS } from './domain/action.ts';
import { FAITS } from './domain/fait.ts';
import { pagesRoutes } from './http/pages.routes.ts';
import { annoncerGardesJobs } from './jobs/annoncer-gardes.job.ts';

const COORDINATION = ['coordinateur', 'directeur', 'assistant'] as const;
const PROFESSIONNELS = ['professionnel', 'delegue'] as const;

/** Duty rotas. */
export const gardes: ModuleMaillage = {
  nom: 'gardes',
  libelle: 'Gardes',
  routes: pagesRoutes,
  droits: {
    'gardes.tableau.lire': [
      ...COORDINATION,
      ...PROFESSIONNELS,
      'regulateur',
      'president',
      'tresorier',
      'secretaire',
      'hopital',
    ],
    'gardes.tableau.tenir': [...COORDINATION],
    'gardes.garde.echanger': [...COORDINATION, ...PROFESSIONNELS],
    'gardes.garde.consigner': [],
    'gardes.message.envoyer': [],
  },
  actions: {
    'gardes.tableau.lire': 'Voir les tableaux de garde',
    'gardes.tableau.tenir': 'Tenir les tableaux de garde et y répartir les professionnels',
    'gardes.garde.echanger': 'Dire ses indisponibilités, échanger ses gardes',
    'gardes.garde.consigner': 'Compter les gardes finies (le programme seul)',
    'gardes.message.envoyer':
      'Rappeler les gardes, signaler les trous, transmettre les échanges (le programme seul)',
  },
  faits: FAITS,
  traces: ACTIONS,
  jobs: annoncerGardesJobs,
};
