import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { passerFaits } from '../usecases/tenir-ecritures.ts';

/** Each night, the money that other pages noted reaches the accounts. */
export const passerFaitsJobs: readonly JobDefinition[] = [
  {
    nom: 'budget.passer-faits',
    sur: [],
    cron: '40 2 * * *',
    executer: async (appel) => {
      exiger(await passerFaits(appel, {}));
    },
  },
];
