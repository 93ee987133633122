import { type Result, refuse, reussi } from '#kernel/result.ts';
import type { Ctx, Evenement, FaitAConsigner } from '#platform/use-case.ts';
import { insertCreneaux } from '../data/creneaux.repository.ts';
import { debutsReserves, markADeplacer, unmarkADeplacer } from '../data/deplacements.repository.ts';
import { closeCreneauxDeLaPermanence, moveCreneauxDuSite } from '../data/permanences.repository.ts';
import { situationDe } from '../data/situation.query.ts';
import { DUREE_MAX, DUREE_MIN } from '../domain/creneau.ts';
import { faitCreneauOffert, faitCreneauRetire } from '../domain/faits-de-creneau.ts';
import { decouper, type Permanence } from '../domain/permanence.ts';
import { accorderAuxAgendas } from './accorder-aux-agendas.ts';
import { offrantDuLien } from './trouver-offrant.ts';

export type RefusDePermanence = {
  readonly motif:
    | 'commune-inconnue'
    | 'professionnel-inconnu'
    | 'permanence-sans-creneau'
    | 'creneau-chevauche';
};

type Effets = {
  readonly faits: readonly FaitAConsigner[];
  readonly evenements: readonly Evenement[];
};

/**
 * Opens the slots of somebody's hours at a site, all of them or none, in the transaction of the use case that calls,
 * which has checked who may. Gives the effects to write with its own; a refusal asks it to roll back.
 */
export async function ouvrirPermanence(
  ctx: Ctx,
  permanence: Permanence,
): Promise<Result<Effets & { readonly creneaux: number }, RefusDePermanence>> {
  const { tx, cpts, maintenant } = ctx;
  const { dureeMinutes, site, permanence: permanenceId, professionnel, ...accueil } = permanence;
  if (dureeMinutes < DUREE_MIN || dureeMinutes > DUREE_MAX)
    return refuse({ motif: 'permanence-sans-creneau' });
  const situation = await situationDe(tx, cpts, permanence.commune);
  if (!situation) return refuse({ motif: 'commune-inconnue' });
  const offrant = await offrantDuLien(ctx, professionnel);
  if (!offrant) return refuse({ motif: 'professionnel-inconnu' });
  const repris = await reprendre(ctx, { permanence: permanenceId, professionnel });
  const creneaux = decouper(permanence)
    .filter(({ debut }) => debut > maintenant)
    .filter(({ debut }) => !repris.has(debut.getTime()))
    .map((heures) => ({
      ...accueil,
      ...heures,
      id: ctx.ids(),
      serieId: null,
      professionnelId: professionnel,
      libereLe: null,
      siteId: site,
      permanenceId,
    }));
  if (creneaux.length === 0 && repris.size === 0)
    return refuse({ motif: 'permanence-sans-creneau' });
  const gardes = await insertCreneaux(tx, cpts, { creneaux, creeLe: maintenant });
  if (gardes.size < creneaux.length) return refuse({ motif: 'creneau-chevauche' });
  const { profession } = offrant;
  const { secteur } = situation;
  return reussi({
    creneaux: creneaux.length,
    faits: [
      ...creneaux.map((creneau) => faitCreneauOffert({ ...creneau, profession, secteur })),
      ...(await accorderAuxAgendas(ctx, [professionnel])),
    ],
    evenements: [{ genre: 'snp.creneau-ouvert', donnees: { permanence: permanenceId } }],
  });
}

type Siennes = { readonly permanence: string; readonly professionnel: string };

/** Whoever gave these hours up and has them again keeps what was booked with them; when each begins. */
async function reprendre({ tx, cpts }: Ctx, siennes: Siennes): Promise<ReadonlySet<number>> {
  const debuts = await debutsReserves(tx, cpts, siennes);
  if (debuts.length > 0) await unmarkADeplacer(tx, cpts, siennes);
  return new Set(debuts.map((debut) => debut.getTime()));
}

/** Closes what is still free of somebody's hours at a site. Booked ones are to be moved: `aDeplacer` says how many. */
export async function fermerPermanence(
  ctx: Ctx,
  permanence: string,
): Promise<{
  readonly faits: readonly FaitAConsigner[];
  readonly fermes: number;
  readonly aDeplacer: number;
}> {
  const { tx, cpts, maintenant } = ctx;
  const fermes = await closeCreneauxDeLaPermanence(tx, cpts, { permanence, maintenant });
  return {
    fermes: fermes.length,
    aDeplacer: await markADeplacer(tx, cpts, { cible: { permanence }, le: maintenant }),
    // What an agenda had taken was no longer offered: closing it takes nothing away.
    faits: fermes.filter(({ offert }) => offert).map(faitCreneauRetire),
  };
}

/** The site has another name or address: its slots to come say so. */
export async function deplacerCreneauxDuSite(
  ctx: Ctx,
  site: { readonly site: string; readonly commune: string; readonly lieu: string },
): Promise<number> {
  return await moveCreneauxDuSite(ctx.tx, ctx.cpts, { ...site, maintenant: ctx.maintenant });
}
