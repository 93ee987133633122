import { exiger } from '#kernel/result.ts';
import type { JobDefinition } from '#platform/jobs/job.ts';
import { AUTEURS_D_ANNULATION } from '../domain/reservation.ts';
import {
  annoncerAnnulation,
  annoncerDeplacement,
  confirmerReservation,
} from '../usecases/annoncer-reservation.ts';
import { prevenirAuteurs } from '../usecases/prevenir-auteurs.ts';
import { rappelerRendezVous } from '../usecases/rappeler-rendez-vous.ts';
import { ecrireAuxAbsents } from '../usecases/suivre-absence.ts';

/** Run twice for one event, an announcement is made once: the event's id is its idempotency key. */
export const annoncerRendezVousJobs: readonly JobDefinition[] = [
  {
    nom: 'snp.confirmer-reservation',
    sur: ['snp.creneau-reserve'],
    executer: async (appel, { id, donnees }, moyens) => {
      const { adresse } = moyens;
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const { reservation, deplacee } = donnees;
      exiger(
        deplacee
          ? await annoncerDeplacement(unique, { reservation, deplacee, adresse })
          : await confirmerReservation(unique, { reservation, adresse }),
      );
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'snp.annoncer-annulation',
    sur: ['snp.reservation-annulee'],
    executer: async (appel, { id, donnees }, moyens) => {
      // One message says both hours: that of the slot taken instead.
      if (donnees['deplacee']) return;
      const { adresse } = moyens;
      const unique = { ...appel, idempotence: { cle: id, empreinte: '' } };
      const par = AUTEURS_D_ANNULATION.find((auteur) => auteur === donnees['par']);
      const { reservation } = donnees;
      exiger(await annoncerAnnulation(unique, { reservation, adresse, par }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'snp.rappeler-rendez-vous',
    sur: [],
    cron: '*/15 * * * *',
    executer: async (appel, _evenement, moyens) => {
      exiger(await rappelerRendezVous(appel, { adresse: moyens.adresse }));
      exiger(await ecrireAuxAbsents(appel, { adresse: moyens.adresse }));
      await moyens.distribuer(appel);
    },
  },
  {
    nom: 'snp.prevenir-auteurs',
    sur: [],
    cron: '*/5 * * * *',
    executer: async (appel, _evenement, moyens) => {
      const { messages } = exiger(await prevenirAuteurs(appel, { adresse: moyens.adresse }));
      if (messages > 0) await moyens.distribuer(appel);
    },
  },
];
