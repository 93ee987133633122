import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadCreneau } from '../data/creneaux.repository.ts';
import { updateEtatDeLaDemande } from '../data/demandes.repository.ts';
import { loadReservation } from '../data/reservations.repository.ts';
import { canalSelon } from '../domain/canal.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import type { RefusDeLien, RefusDeReservation } from '../domain/refus.ts';
import type { PropositionDite } from './chercher-propositions.ts';
import { ouvrirLien } from './ouvrir-lien.ts';
import { rendreCreneau } from './rendre-creneau.ts';
import { prendreCreneau, type ReservationFaite } from './reserver-creneau.ts';

type Rendu = { readonly id: string };

/** The patient gives up: their appointment if they have one, their request otherwise. */
export const annulerParLien = defineUseCase({
  nom: 'snp.annuler-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<Rendu>, RefusDeLien>> => {
    const demande = await ouvrirLien(ctx, jeton);
    if (!demande) return refuse({ motif: 'lien-inconnu' });
    const reservation = await loadReservation(ctx.tx, ctx.cpts, { demande: demande.id });
    return reservation
      ? await rendreCreneau(ctx, reservation, 'patient')
      : await renoncer(ctx, demande);
  },
});

async function renoncer(ctx: Ctx, demande: Demande): Promise<Result<Effets<Rendu>, RefusDeLien>> {
  const { id } = demande;
  const passage = { de: ['ouverte', 'en-attente'], a: 'annulee', le: ctx.maintenant } as const;
  if (!(await updateEtatDeLaDemande(ctx.tx, ctx.cpts, { id, ...passage })))
    return refuse({ motif: 'reservation-deja-annulee' });
  return reussi(
    effets(
      { id },
      { trace: { action: 'snp.demande-annulee', objet: id, personne: personneDe(demande) } },
    ),
  );
}

type RefusDuPatient =
  | RefusDeReservation<PropositionDite>
  | Extract<RefusDeLien, { readonly motif: 'lien-inconnu' }>;

/** The patient books a slot that its professional opened to patients. */
export const reserverParLien = defineUseCase({
  nom: 'snp.reserver-par-lien',
  saisie: z.strictObject({ jeton: zJeton, creneau: zIdentifiant<'CreneauId'>() }),
  droit: 'public',
  executer: async (
    ctx,
    { jeton, creneau },
  ): Promise<Result<Effets<ReservationFaite>, RefusDuPatient>> => {
    const demande = await ouvrirLien(ctx, jeton);
    if (!demande) return refuse({ motif: 'lien-inconnu' });
    const par = { canal: canalSelon([]), professionnel: null };
    return await prendreCreneau(ctx, {
      demande,
      par,
      creneau: await loadCreneau(ctx.tx, ctx.cpts, creneau),
    });
  },
});
