import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { annoncerAnnulation, annoncerSeance } from '../usecases/annoncer-seance.ts';

/** Run twice for one event, an announcement is made once: the event's id is its idempotency key. */
function sur(
  evenement: string,
  nom: string,
  annoncer: typeof annoncerSeance | typeof annoncerAnnulation,
): JobDefinition {
  return {
    nom,
    sur: [evenement],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      exiger(await annoncer(unique, { seance: donnees['seance'], adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  };
}

export const annoncerSeancesJobs: readonly JobDefinition[] = [
  sur('seances.seance-convoquee', 'seances.annoncer-seance', annoncerSeance),
  sur('seances.seance-annulee', 'seances.annoncer-annulation', annoncerAnnulation),
];
