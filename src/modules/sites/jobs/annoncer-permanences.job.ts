import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { annoncerPrise, appelerEquipe } from '../usecases/annoncer-permanences.ts';
import { consignerPermanences } from '../usecases/consigner-permanences.ts';

/** Run twice for one event, an announcement is made once: the event's id is its idempotency key. */
export const annoncerPermanencesJobs: readonly JobDefinition[] = [
  {
    nom: 'sites.appeler-equipe',
    sur: ['sites.permanences-a-pourvoir'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { site } = donnees;
      exiger(await appelerEquipe(unique, { site, adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'sites.annoncer-prise',
    sur: ['sites.permanence-prise'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { permanence } = donnees;
      exiger(await annoncerPrise(unique, { permanence, adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'sites.consigner-permanences',
    sur: [],
    cron: '*/30 * * * *',
    executer: async (appel) => {
      exiger(await consignerPermanences(appel, {}));
    },
  },
];
