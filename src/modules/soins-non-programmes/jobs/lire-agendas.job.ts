import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { lireAgenda, prendreAgendasARelire } from '../usecases/lire-agenda.ts';

/** Servers called at the same time. */
const ENSEMBLE = 4;

/** Each minute, the feeds whose time has come: every five minutes, less often while one fails. */
export const lireAgendasJobs: readonly JobDefinition[] = [
  {
    nom: 'snp.lire-agendas',
    sur: [],
    cron: '* * * * *',
    regroupe: true,
    executer: async (appel) => {
      if (!appel.socle.agendas) return;
      const restants = [...exiger(await prendreAgendasARelire(appel, {}))];
      const suivre = async () => {
        for (let id = restants.shift(); id !== undefined; id = restants.shift())
          await lireAgenda(appel, id);
      };
      await Promise.all(Array.from({ length: ENSEMBLE }, suivre));
    },
  },
];
