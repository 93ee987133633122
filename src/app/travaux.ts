import type { JobDefinition } from '#platform/jobs/job.ts';
import { MODULES } from './modules.ts';

/** Hands waiting messages to their gateways: after whatever may have left one, and every minute. */
const distribuerMessages: JobDefinition = {
  nom: 'socle.distribuer-messages',
  sur: ['*'],
  cron: '* * * * *',
  pour: 'tout',
  regroupe: true,
  executer: async (appel, _evenement, moyens) => moyens.distribuer(appel),
};

/** Every job of the program. */
export const TRAVAUX: readonly JobDefinition[] = [
  distribuerMessages,
  ...MODULES.flatMap((module) => module.jobs),
];
