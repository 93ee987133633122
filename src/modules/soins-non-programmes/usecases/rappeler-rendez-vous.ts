import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { annonceesARappeler } from '../data/annonces.query.ts';
import { markRappelees } from '../data/reservations.repository.ts';
import { adresserAuPatient, texteDeRappel } from '../domain/annonce.ts';
import { annonceAuPatient } from './annoncer-reservation.ts';

const HEURE_MS = 3_600_000;
/** Reminded from three hours before, if it was taken the day before or earlier. */
const AVANCE_MS = 3 * HEURE_MS;
const RECUL_MS = 12 * HEURE_MS;

/** Reminds, once, of the appointments that come soon and were taken long enough ago to be forgotten. */
export const rappelerRendezVous = defineUseCase({
  nom: 'snp.rappeler-rendez-vous',
  saisie: z.strictObject({ adresse: z.string() }),
  droit: 'snp.reservation.confirmer',
  executer: async (ctx, { adresse }) => {
    const { tx, cpts, maintenant } = ctx;
    const annoncees = await annonceesARappeler(ctx, {
      debut: maintenant,
      fin: new Date(maintenant.getTime() + AVANCE_MS),
      prisAvant: new Date(maintenant.getTime() - RECUL_MS),
    });
    const messages = [];
    for (const annoncee of annoncees) {
      const annonce = await annonceAuPatient(ctx, annoncee, adresse);
      const message = adresserAuPatient(annoncee, texteDeRappel(annonce));
      if (message) messages.push({ ...message, objet: annoncee.demandeId });
    }
    const reservations = annoncees.map(({ reservationId }) => reservationId);
    await markRappelees(tx, cpts, { reservations, le: maintenant });
    return reussi(effets({ rappels: messages.length }, { messages }));
  },
});
