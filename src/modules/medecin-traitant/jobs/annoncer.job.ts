import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { annoncerProposition } from '../usecases/annoncer-proposition.ts';
import { annoncerRetrait } from '../usecases/annoncer-retrait.ts';
import { annoncerSuivi } from '../usecases/annoncer-suivi.ts';

/** Messages of the module. Run twice for one event, one is sent: the event's id is the idempotency key. */
export const annoncerJobs: readonly JobDefinition[] = [
  {
    nom: 'mt.annoncer-suivi',
    sur: ['mt.demande-recue', 'mt.demande-redite'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { demande } = donnees;
      exiger(await annoncerSuivi(unique, { demande, adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'mt.annoncer-proposition',
    sur: ['mt.demande-proposee'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { proposition } = donnees;
      exiger(await annoncerProposition(unique, { proposition, adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'mt.annoncer-retrait',
    sur: ['mt.demande-retiree'],
    executer: async (appel, { id, donnees }, moyens) => {
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { prise } = donnees;
      exiger(await annoncerRetrait(unique, { prise, adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
];
