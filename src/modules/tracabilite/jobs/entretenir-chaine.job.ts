import type { JobDefinition } from '#platform/jobs/job.ts';
import { veiller } from '../usecases/veiller.ts';
import { verifierChaine } from '../usecases/verifier-chaine.ts';

/** Watches what is read, and walks the chain. */
export const entretenirChaineJobs: readonly JobDefinition[] = [
  {
    // Counted here rather than in each reading: an alert may come a minute later, a reading may not.
    nom: 'tracabilite.veiller',
    sur: [],
    cron: '* * * * *',
    regroupe: true,
    executer: async (appel, _evenement, moyens) => {
      const levees = await veiller(appel, moyens.adresse);
      if (levees > 0) await moyens.distribuer(appel);
    },
  },
  verification('tracabilite.verifier', '20 3 2-31 * *', false),
  // Once a month from the first entry: what was found good once may have been written again since.
  verification('tracabilite.verifier-entiere', '20 3 1 * *', true),
];

function verification(nom: string, cron: string, complete: boolean): JobDefinition {
  return {
    nom,
    sur: [],
    cron,
    regroupe: true,
    executer: async (appel, _evenement, moyens) => {
      const { rupture } = await verifierChaine(appel, { complete, adresse: moyens.adresse });
      if (rupture) await moyens.distribuer(appel);
    },
  };
}
