import { z } from 'zod';
import { hashToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { type LienTenu, liensVivants, lienVivant } from '../data/liens.query.ts';
import { useLien } from '../data/liens.repository.ts';
import type { Lien } from '../domain/lien.ts';

/** A token as it is drawn: 256 bits in base64url. */
export const zJeton = z.string().regex(/^[\w-]{43}$/, { error: 'Ce lien n’est pas complet.' });

/** What this token opens, or null: unknown, of another kind, expired, revoked and used look the same. Changes nothing. */
export async function trouverLien(
  { tx, cpts, maintenant }: Ctx,
  { jeton, genre }: { readonly jeton: string; readonly genre: string },
): Promise<Lien | null> {
  return await lienVivant(tx, cpts, { empreinte: hashToken(jeton), genre, maintenant });
}

/** Before acting by a link: false when it serves once and somebody was first, even an instant ago. */
export async function utiliserLien({ tx, cpts, maintenant }: Ctx, lien: Lien): Promise<boolean> {
  return !lien.usageUnique || (await useLien(tx, cpts, { id: lien.id, le: maintenant }));
}

/** What links of a kind still open, and until when: their tokens are known to whom they were given, and to nobody else. */
export async function listerLiens(
  { tx, cpts, maintenant }: Pick<Ctx, 'tx' | 'cpts' | 'maintenant'>,
  { genre }: { readonly genre: string },
): Promise<readonly LienTenu[]> {
  return await liensVivants(tx, cpts, { genre, maintenant });
}
