import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { insertSession } from '../data/sessions.repository.ts';
import { decrireAgent } from '../domain/agent.ts';
import type { SessionAOuvrir } from '../domain/session.ts';

/**
 * Opens a session in the transaction at hand and gives its token, which nothing keeps. The only way in: password, passkey
 * and Pro Santé Connect all end here, once everything that the roles ask for was proved.
 */
export async function ouvrirSession(
  ctx: Pick<Ctx, 'tx' | 'ids' | 'maintenant'>,
  { compte, source, moyen, agent }: SessionAOuvrir,
): Promise<{ readonly id: string; readonly jeton: string }> {
  const jeton = drawToken();
  const id = ctx.ids();
  await insertSession(ctx.tx, {
    id,
    empreinte: hashToken(jeton),
    compte,
    moyen,
    source,
    agent: decrireAgent(agent),
    maintenant: ctx.maintenant,
  });
  return { id, jeton };
}
