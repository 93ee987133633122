import { inTenant } from '#platform/db/database.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { plierToutLeReste } from '../usecases/plier-cumuls.ts';

/** Folds new ledger entries into the daily roll-up, after whatever wrote them. */
export const plierCumuls: JobDefinition = {
  nom: 'journal.plier-cumuls',
  sur: ['*'],
  executer: async (appel) => {
    const cpts = appel.cpts?.id;
    if (!cpts) return;
    await plierToutLeReste((work) => inTenant(appel.socle.db, { cpts, mandats: [] }, work), cpts);
  },
};
