import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { appliquerDurees } from '../usecases/appliquer-durees.ts';

/** Each night, what has been kept long enough ends. */
export const appliquerDureesJob: JobDefinition = {
  nom: 'rgpd.appliquer-durees',
  sur: [],
  cron: '20 2 * * *',
  executer: async (appel) => {
    exiger(await appliquerDurees(appel, {}));
  },
};
