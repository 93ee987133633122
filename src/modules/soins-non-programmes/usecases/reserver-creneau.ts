import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { loadCreneau } from '../data/creneaux.repository.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { insertReservation } from '../data/reservations.repository.ts';
import { canalSelon } from '../domain/canal.ts';
import type { Creneau } from '../domain/creneau.ts';
import { type Demande, personneDe } from '../domain/demande.ts';
import { faitsReservation } from '../domain/faits-de-reservation.ts';
import type { RefusDeReservation } from '../domain/refus.ts';
import { type Reserveur, reserver } from '../domain/reservation.ts';
import { chercherPropositions, opposesA, type PropositionDite } from './chercher-propositions.ts';
import { peutTraiter } from './reconnaitre-traitant.ts';

export type ReservationFaite = { readonly id: string; readonly debut: string };
type Refus = RefusDeReservation<PropositionDite>;

/**
 * Books a slot for a request. Of any number who try at once the database lets one through; the others get the
 * next best slots with their refusal.
 */
export const reserverCreneau = defineUseCase({
  nom: 'snp.reserver-creneau',
  saisie: z.strictObject({
    demande: zIdentifiant<'DemandeId'>(),
    creneau: zIdentifiant<'CreneauId'>(),
  }),
  droit: 'snp.demande.traiter',
  executer: async (ctx, saisie): Promise<Result<Effets<ReservationFaite>, Refus>> => {
    const { acteur } = ctx;
    const [demande, creneau] = await Promise.all([
      loadDemande(ctx.tx, ctx.cpts, saisie.demande),
      loadCreneau(ctx.tx, ctx.cpts, saisie.creneau),
    ]);
    if (!demande || !peutTraiter(ctx, demande)) return refuse({ motif: 'demande-inconnue' });
    const par = { canal: canalSelon(acteur.roles), professionnel: acteur.professionnel };
    return await prendreCreneau(ctx, { demande, par, creneau });
  },
});

type Prise = {
  readonly demande: Demande;
  readonly par: Reserveur;
  /** Null when it does not exist in this CPTS. */
  readonly creneau: Creneau | null;
  /** Booking that this one takes the place of. */
  readonly deplacee?: string;
};

/** What booking does, whoever books. */
export async function prendreCreneau(
  ctx: Ctx,
  { demande, par, creneau, deplacee }: Prise,
): Promise<Result<Effets<ReservationFaite>, Refus>> {
  const { tx, cpts, maintenant } = ctx;
  if (!creneau) return refuse({ motif: 'creneau-inconnu' });
  const permis = reserver(creneau, demande, { par, maintenant });
  if (!permis.ok) return permis;
  // Refused like a slot that somebody took: why is between the person and the coordination.
  if ((await opposesA(ctx, demande)).includes(creneau.professionnelId))
    return await dejaPris(ctx, demande, par);
  const reservation = reservationDe(ctx, {
    demande,
    par,
    creneau,
    ...(deplacee ? { deplacee } : {}),
  });
  const ecrite = await insertReservation(tx, cpts, reservation);
  if (!ecrite.reservation) return await perdue(ctx, demande, par);
  if (!ecrite.creneau) return refuse({ motif: 'creneau-ferme' });
  if (!ecrite.demande) return refuse({ motif: 'demande-deja-orientee' });
  const prise = { ...creneau, ...reservation };
  const donnees = {
    ...{ reservation: reservation.id, demande: demande.id, creneau: creneau.id },
    ...(deplacee ? { deplacee } : {}),
  };
  return reussi(
    effets(
      { id: reservation.id, debut: creneau.debut.toISOString() },
      {
        faits: faitsReservation(demande, prise, maintenant),
        evenements: [{ genre: 'snp.creneau-reserve', donnees }],
        trace: {
          action: 'snp.creneau-reserve',
          objet: reservation.id,
          personne: personneDe(demande),
        },
      },
    ),
  );
}

/** Somebody was first: at the slot, or at the request itself. */
async function perdue(ctx: Ctx, demande: Demande, par: Reserveur): Promise<Result<never, Refus>> {
  const relue = await loadDemande(ctx.tx, ctx.cpts, demande.id);
  if (relue?.etat !== demande.etat) return refuse({ motif: 'demande-deja-orientee' });
  return await dejaPris(ctx, demande, par);
}

async function dejaPris(ctx: Ctx, demande: Demande, par: Reserveur): Promise<Result<never, Refus>> {
  const propositions = await chercherPropositions(ctx, demande, par);
  return refuse({ motif: 'creneau-deja-pris', propositions });
}

function reservationDe(
  { ids, maintenant, acteur }: Ctx,
  { demande, par, creneau, deplacee }: Omit<Prise, 'creneau'> & { readonly creneau: Creneau },
) {
  return {
    id: ids(),
    creneauId: creneau.id,
    demandeId: demande.id,
    patientId: demande.patientId,
    professionnelId: creneau.professionnelId,
    debut: creneau.debut,
    canal: par.canal,
    le: maintenant,
    par: acteur.id,
    parNom: acteur.nom,
    remplace: deplacee ?? null,
  };
}
