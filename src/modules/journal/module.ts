import type { ModuleMaillage } from '#platform/module.ts';
import { journalApiRoutes } from './http/journal-api.routes.ts';
import { plierCumulsJob } from './jobs/plier-cumuls.job.ts';

export { insertFaits as consigner } from './data/faits.repository.ts';

/** Activity ledger. */
export const journal: ModuleMaillage = {
  nom: 'journal',
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
  faits: {},
  jobs: [plierCumulsJob],
};
