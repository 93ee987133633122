import type { Config } from '#platform/config.ts';
import { BaseDejaHabitee, chargerDemonstration } from '../../../db/seed/charger-demonstration.ts';
import { dansLAtelier } from './atelier.ts';
import { Usage } from './usage.ts';

/** Loads the demonstration into a database that has no CPTS yet. */
export async function semerDemonstration(config: Config): Promise<void> {
  await dansLAtelier(config, 'seed demo', async ({ base, coffre }) => {
    try {
      await chargerDemonstration({
        urls: base.urls,
        coffre,
        maintenant: new Date(),
        adresse: config.PUBLIC_URL ?? `http://localhost:${config.PORT}`,
        dire: (ligne) => console.log(ligne),
      });
    } catch (error) {
      if (error instanceof BaseDejaHabitee) throw new Usage(error.message);
      throw error;
    }
  });
}
