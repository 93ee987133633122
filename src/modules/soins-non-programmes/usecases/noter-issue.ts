import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { agitPour, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { updateEtatDuCreneau } from '../data/creneaux.repository.ts';
import { loadDemande, updateEtatDeLaDemande } from '../data/demandes.repository.ts';
import {
  cancelReservation,
  loadReservation,
  type Reservation,
  updateIssue,
} from '../data/reservations.repository.ts';
import { faitsIssue, faitsPlaceRendue } from '../domain/faits-de-reservation.ts';
import type { RefusDIssue } from '../domain/refus.ts';
import { ISSUES, type Issue } from '../domain/reservation.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

/** People come early: "came" may be said two hours before. */
const AVANCE_MS = 2 * 3_600_000;

/**
 * How the appointment ended. Said before its hour that the person will not come, or goes elsewhere, the slot is
 * offered again. An earlier answer is corrected.
 */
export const noterIssue = defineUseCase({
  nom: 'snp.noter-issue',
  saisie: z.strictObject({
    reservation: zIdentifiant<'ReservationId'>(),
    issue: z.enum(ISSUES, { error: 'Dites si la personne est venue.' }),
  }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { reservation: id, issue },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDIssue>> => {
    const { tx, cpts, maintenant } = ctx;
    const reservation = await loadReservation(tx, cpts, { id });
    if (!reservation || !(await peutLaSuivre(ctx, reservation)))
      return refuse({ motif: 'reservation-inconnue' });
    if (reservation.annuleeLe) return refuse({ motif: 'reservation-deja-annulee' });
    if (issue === 'venu' && reservation.debut.getTime() - maintenant.getTime() > AVANCE_MS)
      return refuse({ motif: 'rendez-vous-a-venir' });
    if (reservation.issue === issue) return reussi(effets({ id }));
    const fait = ctx.ids();
    const avant = reservation.issueFait;
    if (!(await updateIssue(tx, cpts, { id, issue, fait, avant, le: maintenant })))
      return refuse({ motif: 'issue-notee-ailleurs' });
    const passage = { de: ['orientee', 'close'], a: 'close', le: maintenant } as const;
    await updateEtatDeLaDemande(tx, cpts, { id: reservation.demandeId, ...passage });
    const libere = issue !== 'venu' && reservation.debut > maintenant;
    const occupes = libere ? await rendre(ctx, reservation) : [];
    const { faits, ...reste } = ecrits(reservation, { issue, fait, libere });
    return reussi(effets({ id }, { ...reste, faits: [...faits, ...occupes] }));
  },
});

type Fin = { readonly issue: Issue; readonly fait: string; readonly libere: boolean };

function ecrits(reservation: Reservation, { issue, fait, libere }: Fin) {
  const { id, demandeId, patientId } = reservation;
  const { issue: dite, issueFait } = reservation;
  const avant = dite && issueFait ? { issue: dite, fait: issueFait } : null;
  return {
    faits: [
      ...faitsIssue({ ...reservation, issue, fait, avant }),
      ...(libere ? faitsPlaceRendue(reservation) : []),
    ],
    evenements: [{ genre: 'snp.issue-notee', donnees: { reservation: id, issue } }],
    trace: {
      action: 'snp.issue-notee',
      objet: id,
      personne: patientId ?? demandeId,
      detail: { issue },
    },
  };
}

/** The slot goes back to the others, in time for one of them. */
async function rendre(ctx: Ctx, { id, creneauId, professionnelId }: Reservation) {
  const { tx, cpts, maintenant } = ctx;
  await cancelReservation(tx, cpts, { id, par: 'regulation', le: maintenant });
  await updateEtatDuCreneau(tx, cpts, { id: creneauId, de: 'reserve', a: 'libre' });
  return await accorderAuxAgendas(ctx, [professionnelId]);
}

async function peutLaSuivre(ctx: Ctx, reservation: Reservation): Promise<boolean> {
  if (agitPour(ctx.acteur, reservation.professionnelId, 'demandes')) return true;
  const demande = await loadDemande(ctx.tx, ctx.cpts, reservation.demandeId);
  return demande !== null && peutTraiter(ctx, demande);
}
