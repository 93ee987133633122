import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { annoncerPret, rappelerRetours } from '../usecases/annoncer-prets.ts';

/** Run twice for one event, an announcement is made once: the event's id is its idempotency key. */
export const annoncerPretsJobs: readonly JobDefinition[] = [
  {
    nom: 'mallettes.annoncer-pret',
    sur: ['mallettes.mallette-pretee'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { pret } = donnees;
      exiger(await annoncerPret(unique, { pret, adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'mallettes.rappeler-retours',
    sur: [],
    cron: '15 * * * *',
    executer: async (appel, _evenement, moyens) => {
      exiger(await rappelerRetours(appel, { adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
];
