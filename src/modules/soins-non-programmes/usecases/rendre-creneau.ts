import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, type Effets, effets } from '#platform/use-case.ts';
import { updateEtatDuCreneau } from '../data/creneaux.repository.ts';
import { updateEtatDeLaDemande } from '../data/demandes.repository.ts';
import { cancelReservation, type Reservation } from '../data/reservations.repository.ts';
import { faitCreneauRetire } from '../domain/faits-de-creneau.ts';
import { faitsAnnulation } from '../domain/faits-de-reservation.ts';
import type { RefusSurReservation } from '../domain/refus.ts';
import type { AuteurDAnnulation } from '../domain/reservation.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';

export type ReservationAnnulee = {
  readonly id: string;
  readonly demande: string;
  readonly creneau: string;
};

type Refus = Exclude<RefusSurReservation, { readonly motif: 'reservation-inconnue' }>;

/**
 * What cancelling does, whoever cancels: the slot is offered again unless its professional can no longer receive, and
 * the request waits for another answer unless the patient gave it up. `deplacee`: it is given one in the same go.
 */
export async function rendreCreneau(
  ctx: Ctx,
  reservation: Reservation,
  par: AuteurDAnnulation,
  { deplacee }: { readonly deplacee?: 'oui' } = {},
): Promise<Result<Effets<ReservationAnnulee>, Refus>> {
  const { tx, cpts, maintenant } = ctx;
  const { id, creneauId, demandeId, patientId, debut, aDeplacerLe } = reservation;
  if (reservation.annuleeLe) return refuse({ motif: 'reservation-deja-annulee' });
  if (debut <= maintenant && !aDeplacerLe) return refuse({ motif: 'rendez-vous-passe' });
  if (!(await cancelReservation(tx, cpts, { id, par, le: maintenant })))
    return refuse({ motif: 'reservation-deja-annulee' });
  const etat = aDeplacerLe ? 'ferme' : 'libre';
  await updateEtatDuCreneau(tx, cpts, { id: creneauId, de: 'reserve', a: etat });
  const a = par === 'patient' ? 'annulee' : 'ouverte';
  await updateEtatDeLaDemande(tx, cpts, { id: demandeId, de: ['orientee'], a, le: maintenant });
  const occupes = await accorderAuxAgendas(ctx, [reservation.professionnelId]);
  const donnees = {
    ...{ reservation: id, demande: demandeId, creneau: creneauId, par },
    ...(deplacee ? { deplacee } : {}),
  };
  return reussi(
    effets(
      { id, demande: demandeId, creneau: creneauId },
      {
        faits: [...faitsDe(reservation, par, maintenant), ...occupes],
        evenements: [{ genre: 'snp.reservation-annulee', donnees }],
        trace: {
          action: 'snp.reservation-annulee',
          objet: id,
          personne: patientId ?? demandeId,
          detail: { par },
        },
      },
    ),
  );
}

/** A slot that closes is neither given back to others nor counted as offered. */
function faitsDe(reservation: Reservation, par: AuteurDAnnulation, maintenant: Date) {
  const faits = faitsAnnulation({ ...reservation, par }, maintenant);
  const { creneauId, aDeplacerLe, debut } = reservation;
  if (!aDeplacerLe) return faits;
  return [
    ...faits.filter(({ genre }) => genre !== 'snp.creneau.libere'),
    ...(debut > maintenant ? [faitCreneauRetire({ ...reservation, id: creneauId })] : []),
  ];
}
