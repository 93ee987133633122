import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { annoncerIssue, annoncerProposition } from '../usecases/annoncer-echange.ts';
import { consignerGardes } from '../usecases/consigner-gardes.ts';
import { rappelerGardes, signalerTrous } from '../usecases/rappeler-gardes.ts';

/** Run twice for one event, an announcement is made once: the event's id is its idempotency key. */
export const annoncerGardesJobs: readonly JobDefinition[] = [
  {
    nom: 'gardes.annoncer-proposition',
    sur: ['gardes.echange-propose'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { echange } = donnees;
      exiger(await annoncerProposition(unique, { echange, adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'gardes.annoncer-issue',
    sur: ['gardes.echange-accepte', 'gardes.echange-refuse'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { echange } = donnees;
      const par = z.string().nullish().parse(donnees['par']) ?? null;
      exiger(await annoncerIssue(unique, { echange, adresse: moyens.adresse, par }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'gardes.rappeler-gardes',
    sur: [],
    cron: '5 * * * *',
    executer: async (appel, _evenement, moyens) => {
      exiger(await rappelerGardes(appel, { adresse: moyens.adresse }));
      exiger(await signalerTrous(appel, { adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'gardes.consigner-gardes',
    sur: [],
    cron: '*/30 * * * *',
    executer: async (appel) => {
      exiger(await consignerGardes(appel, {}));
    },
  },
];
