import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import {
  annoncerResultat,
  annoncerScrutin,
  relancerElecteurs,
} from '../usecases/annoncer-scrutin.ts';
import { cloreALHeure } from '../usecases/clore-scrutin.ts';

type Annonce = typeof annoncerScrutin;

/** Run twice for one event, an announcement is made once: the event's id is its idempotency key. */
function sur(evenement: string, nom: string, annoncer: Annonce): JobDefinition {
  return {
    nom,
    sur: [evenement],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { adresse } = moyens;
      exiger(await annoncer(unique, { scrutin: donnees['scrutin'], adresse }));
      await moyens.distribuer(appel);
    },
  };
}

/** How many votes may end in one run; the next run takes the others. */
const AU_PLUS = 20;

export const tenirScrutinsJobs: readonly JobDefinition[] = [
  sur('scrutins.scrutin-ouvert', 'scrutins.annoncer-scrutin', annoncerScrutin),
  sur('scrutins.scrutin-clos', 'scrutins.annoncer-resultat', annoncerResultat),
  {
    nom: 'scrutins.tenir-les-heures',
    sur: [],
    cron: '*/5 * * * *',
    executer: async (appel, _evenement, moyens) => {
      for (let n = 0; n < AU_PLUS; n++) if (!exiger(await cloreALHeure(appel, {})).restent) break;
      exiger(await relancerElecteurs(appel, { adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
];
