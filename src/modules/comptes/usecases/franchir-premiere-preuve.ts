import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import type { CompteConnu } from '../data/comptes.repository.ts';
import { insertEtape } from '../data/etapes.repository.ts';
import { ETAPE_MINUTES } from '../domain/facteur.ts';
import { exigentSecondFacteur } from '../domain/mandat.ts';
import type { SessionAOuvrir } from '../domain/session.ts';
import { ouvrirSession } from './ouvrir-session.ts';

/** What follows a first proof: a session, or a step before it. `jeton` goes to the cookie of that name. */
export type Suite =
  | { readonly genre: 'session'; readonly jeton: string; readonly appareil: string }
  | { readonly genre: 'facteur' | 'enrolement'; readonly jeton: string };

/**
 * After a password, or a sign-in elsewhere whose assurance is too low: opens the session when nothing more is asked,
 * else a step where the second factor is proved, or added when the roles ask for one and the account has none.
 */
export async function franchirPremierePreuve(
  ctx: Ctx,
  compte: CompteConnu,
  session: Omit<SessionAOuvrir, 'compte'>,
): Promise<Suite> {
  const genre = etapeDe(ctx, compte);
  if (!genre) {
    const { jeton, appareil } = await ouvrirSession(ctx, { ...session, compte: compte.id });
    return { genre: 'session', jeton, appareil };
  }
  const jeton = drawToken();
  await insertEtape(ctx.tx, {
    empreinte: hashToken(jeton),
    compte: compte.id,
    genre,
    creeLe: ctx.maintenant,
    expireLe: new Date(ctx.maintenant.getTime() + ETAPE_MINUTES * 60_000),
  });
  return { genre, jeton };
}

function etapeDe(ctx: Ctx, compte: CompteConnu): 'facteur' | 'enrolement' | null {
  if (compte.facteurs > 0) return 'facteur';
  if (compte.demonstration && ctx.appel.socle.demonstration) return null;
  return exigentSecondFacteur(compte.mandats, ctx.maintenant) ? 'enrolement' : null;
}
