import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { agitPour, type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { annonceeDe } from '../data/annonces.query.ts';
import { loadCreneau } from '../data/creneaux.repository.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { unmarkADeplacer, updateAPrevenir } from '../data/deplacements.repository.ts';
import { loadReservation, type Reservation } from '../data/reservations.repository.ts';
import { estJoignable } from '../domain/annonce.ts';
import { canalSelon } from '../domain/canal.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import type { RefusDeDeplacer } from '../domain/refus.ts';
import type { PropositionDite } from './chercher-propositions.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';
import { rendreCreneau } from './rendre-creneau.ts';
import { prendreCreneau, type ReservationFaite } from './reserver-creneau.ts';
import { reunirEffets } from './reunir-effets.ts';

const zReservation = zIdentifiant<'ReservationId'>();
type Refus = RefusDeDeplacer<PropositionDite>;
/** `aPrevenir`: no message can reach the person. */
export type Deplacee = ReservationFaite & { readonly aPrevenir: boolean };

/**
 * Moves an appointment whose professional can no longer receive, in one go: given another slot, or left as it was. The
 * person is told once, by the message that says both hours.
 */
export const deplacerRendezVous = defineUseCase({
  nom: 'snp.deplacer-rendez-vous',
  saisie: z.strictObject({ reservation: zReservation, creneau: zIdentifiant<'CreneauId'>() }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { reservation: id, creneau: cible },
  ): Promise<Result<Effets<Deplacee>, Refus>> => {
    const { tx, cpts, acteur } = ctx;
    const trouve = await aDeplacer(ctx, id);
    if (!trouve.ok) return trouve;
    const { reservation, auNomDe } = trouve.valeur;
    const rendue = await rendreCreneau(ctx, reservation, auNomDe, { deplacee: 'oui' });
    if (!rendue.ok) return rendue;
    const [demande, creneau] = await Promise.all([
      loadDemande(tx, cpts, reservation.demandeId),
      loadCreneau(tx, cpts, cible),
    ]);
    if (!demande) return refuse({ motif: 'demande-inconnue' });
    const par = { canal: canalSelon(acteur.roles), professionnel: acteur.professionnel };
    const prise = await prendreCreneau(ctx, { demande, par, creneau, deplacee: id });
    if (!prise.ok) return prise;
    const reunis = reunirEffets(rendue.valeur, prise.valeur);
    const aPrevenir = await signaler(ctx, { avant: id, apres: reunis.valeur.id });
    return reussi({ ...reunis, valeur: { ...reunis.valeur, aPrevenir } });
  },
});

/** Whom no message can reach is to be called: known at once, and true when so. */
async function signaler(
  ctx: Ctx,
  { avant, apres: id }: { readonly avant: string; readonly apres: string },
): Promise<boolean> {
  const annoncee = await annonceeDe(ctx, avant);
  if (!annoncee || estJoignable(annoncee)) return false;
  await updateAPrevenir(ctx.tx, ctx.cpts, { id, le: ctx.maintenant });
  return true;
}

/** Its professional receives after all. */
export const maintenirRendezVous = defineUseCase({
  nom: 'snp.maintenir-rendez-vous',
  saisie: z.strictObject({ reservation: zReservation }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { reservation: id },
  ): Promise<Result<Effets<{ readonly id: string }>, Refus>> => {
    const trouve = await aDeplacer(ctx, id);
    if (!trouve.ok) return trouve;
    if ((await unmarkADeplacer(ctx.tx, ctx.cpts, { id })) === 0)
      return refuse({ motif: 'rendez-vous-maintenu' });
    const personne = personneDe(trouve.valeur.demande);
    return reussi(
      effets({ id }, { trace: { action: 'snp.rendez-vous-maintenu', objet: id, personne } }),
    );
  },
});

/** Somebody called the person, whom no message reaches. */
export const noterPrevenu = defineUseCase({
  nom: 'snp.noter-prevenu',
  saisie: z.strictObject({ reservation: zReservation }),
  droit: 'snp.demande.traiter',
  executer: async (
    ctx,
    { reservation: id },
  ): Promise<Result<Effets<{ readonly id: string }>, Refus>> => {
    const trouve = await visible(ctx, id);
    if (!trouve.ok) return trouve;
    if (!(await updateAPrevenir(ctx.tx, ctx.cpts, { id, le: null })))
      return refuse({ motif: 'rendez-vous-maintenu' });
    const personne = personneDe(trouve.valeur.demande);
    return reussi(
      effets({ id }, { trace: { action: 'snp.patient-prevenu', objet: id, personne } }),
    );
  },
});

type Trouve = {
  readonly reservation: Reservation;
  readonly demande: Demande;
  /** Its professional, or whoever acts for them; otherwise the regulation. */
  readonly auNomDe: 'professionnel' | 'regulation';
};

async function aDeplacer(ctx: Ctx, id: string): Promise<Result<Trouve, Refus>> {
  const trouve = await visible(ctx, id);
  if (!trouve.ok) return trouve;
  const { annuleeLe, aDeplacerLe } = trouve.valeur.reservation;
  return annuleeLe || !aDeplacerLe ? refuse({ motif: 'rendez-vous-maintenu' }) : trouve;
}

async function visible(ctx: Ctx, id: string): Promise<Result<Trouve, Refus>> {
  const { tx, cpts, acteur } = ctx;
  const reservation = await loadReservation(tx, cpts, { id });
  const demande = reservation && (await loadDemande(tx, cpts, reservation.demandeId));
  if (!reservation || !demande) return refuse({ motif: 'reservation-inconnue' });
  const sien = agitPour(acteur, reservation.professionnelId, 'demandes');
  if (!sien && !peutTraiter(ctx, demande)) return refuse({ motif: 'reservation-inconnue' });
  return reussi({ reservation, demande, auNomDe: sien ? 'professionnel' : 'regulation' });
}
