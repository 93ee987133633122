import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { annoncerBris } from '../usecases/annoncer-bris.ts';

/** Run twice for one event, an emergency access is told once: the event's id is its idempotency key. */
export const annoncerBrisJobs: readonly JobDefinition[] = [
  {
    nom: 'patients.annoncer-bris',
    sur: ['patients.glace-brisee'],
    executer: async (appel, { id, donnees }, { adresse, distribuer }) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      exiger(await annoncerBris(unique, { patient: donnees['patient'], adresse }));
      await distribuer(appel);
    },
  },
];
