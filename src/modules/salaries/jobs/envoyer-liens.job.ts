import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { envoyerLiens } from '../usecases/envoyer-liens.ts';

/** Each hour; on Friday, one link for each person and each week. */
export const envoyerLiensJobs: readonly JobDefinition[] = [
  {
    nom: 'salaries.envoyer-liens',
    sur: [],
    cron: '25 * * * *',
    executer: async (appel, _evenement, moyens) => {
      exiger(await envoyerLiens(appel, { adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
];
