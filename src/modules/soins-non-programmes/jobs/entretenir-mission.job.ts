import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { genererCreneaux } from '../usecases/generer-creneaux.ts';
import { purgerDemandes } from '../usecases/purger-demandes.ts';

/** Each night: slots of the patterns for one more day, words whose time has come. */
export const entretenirMissionJobs: readonly JobDefinition[] = [
  {
    nom: 'snp.generer-creneaux',
    sur: [],
    cron: '10 1 * * *',
    executer: async (appel) => {
      exiger(await genererCreneaux(appel, {}));
    },
  },
  {
    nom: 'snp.purger-demandes',
    sur: [],
    cron: '40 2 * * *',
    executer: async (appel) => {
      exiger(await purgerDemandes(appel, {}));
    },
  },
];
