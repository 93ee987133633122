import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { rappelerConventions } from '../usecases/rappeler-conventions.ts';

/** Each hour, a reminder that is due leaves once. */
export const rappelerConventionsJobs: readonly JobDefinition[] = [
  {
    nom: 'documents.rappeler-conventions',
    sur: [],
    cron: '35 * * * *',
    executer: async (appel, _evenement, moyens) => {
      exiger(await rappelerConventions(appel, { adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
];
