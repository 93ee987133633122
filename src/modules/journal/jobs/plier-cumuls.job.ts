import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { plierCumuls } from '../usecases/plier-cumuls.ts';

const LOT = 2000;

/** Folds new ledger entries into the daily roll-up, after whatever wrote them. */
export const plierCumulsJob: JobDefinition = {
  nom: 'journal.plier-cumuls',
  sur: ['*'],
  regroupe: true,
  executer: async (appel) => {
    while (exiger(await plierCumuls(appel, { lot: LOT })) === LOT);
  },
};
