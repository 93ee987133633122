import { trouverLien } from '#modules/liens';
import type { Ctx } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import type { Demande } from '../domain/demande.ts';

/** What the link of a patient opens: following their request, giving it up, booking alone. */
export const SUIVI = 'snp.suivi';

/** The request this token opens, or null: unknown, expired and revoked look the same. */
export async function ouvrirLien(ctx: Ctx, jeton: string): Promise<Demande | null> {
  const lien = await trouverLien(ctx, { jeton, genre: SUIVI });
  return lien ? await loadDemande(ctx.tx, ctx.cpts, lien.objet) : null;
}
