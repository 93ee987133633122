import type { ModuleMaillage } from '#platform/module.ts';
import { journalApiRoutes } from './http/journal-api.routes.ts';
import { plierCumulsJob } from './jobs/plier-cumuls.job.ts';

export { insertFaits as consigner } from './data/faits.repository.ts';

/** Activity ledger. */
export const journal: ModuleMaillage = {
  nom: 'journal',
  libelle: 'Journal d’activité',
  routes: journalApiRoutes,
  droits: {
    'journal.plier': [],
    'journal.remplir': [],
    'journal.lire': [
      'coordinateur',
      'directeur',
      'assistant',
      'president',
      'tresorier',
      'secretaire',
    ],
  },
  actions: {
    'journal.plier': 'Tenir les cumuls des tableaux de bord (le programme seul)',
    'journal.remplir': 'Charger des faits d’essai (le programme seul)',
    'journal.lire': 'Lire les faits d’activité, sans nom de patient',
  },
  faits: {},
  jobs: [plierCumulsJob],
};
