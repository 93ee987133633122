import { z } from 'zod';
import { hashToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { loadDemande } from '../data/demandes.repository.ts';
import { demandeDuLien } from '../data/liens.repository.ts';
import type { Demande } from '../domain/demande.ts';

/** A token as `drawToken` gives it. */
export const zJeton = z.string().regex(/^[\w-]{43}$/, { error: 'Ce lien n’est pas complet.' });

/** The request this token opens, or null: unknown, expired and revoked look the same. */
export async function ouvrirLien(ctx: Ctx, jeton: string): Promise<Demande | null> {
  const { tx, cpts, maintenant } = ctx;
  const id = await demandeDuLien(tx, cpts, { empreinte: hashToken(jeton), maintenant });
  return id ? await loadDemande(tx, cpts, id) : null;
}
