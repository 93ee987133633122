import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { prevenirAttente } from '../usecases/prevenir-attente.ts';

/** At once after a cancellation; every five minutes for what frees by the clock, by an agenda or by a hand. */
export const prevenirAttenteJobs: readonly JobDefinition[] = [
  {
    nom: 'snp.prevenir-attente',
    sur: ['snp.reservation-annulee', 'snp.issue-notee'],
    cron: '*/5 * * * *',
    regroupe: true,
    executer: async (appel, _evenement, moyens) => {
      const { messages } = exiger(await prevenirAttente(appel, { adresse: moyens.adresse }));
      if (messages > 0) await moyens.distribuer(appel);
    },
  },
];
