import { z } from 'zod';
import { type Result, refuse } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { agitPour, defineUseCase, type Effets } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { loadReservation } from '../data/reservations.repository.ts';
import type { RefusSurReservation } from '../domain/refus.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';
import { type ReservationAnnulee, rendreCreneau } from './rendre-creneau.ts';

/** Cancels an appointment: by its professional, or by whoever handles the request. */
export const annulerReservation = defineUseCase({
  nom: 'snp.annuler-reservation',
  saisie: z.strictObject({ reservation: zIdentifiant<'ReservationId'>() }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { reservation: id },
  ): Promise<Result<Effets<ReservationAnnulee>, RefusSurReservation>> => {
    const { tx, cpts, acteur } = ctx;
    const reservation = await loadReservation(tx, cpts, { id });
    if (!reservation) return refuse({ motif: 'reservation-inconnue' });
    if (agitPour(acteur, reservation.professionnelId, 'demandes'))
      return await rendreCreneau(ctx, reservation, 'professionnel');
    const demande = await loadDemande(tx, cpts, reservation.demandeId);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'reservation-inconnue' });
    return await rendreCreneau(ctx, reservation, 'regulation');
  },
});
