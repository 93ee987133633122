import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { compteDId } from '../data/comptes.repository.ts';
import { upsertProvenances } from '../data/provenances.repository.ts';
import { insertSession } from '../data/sessions.repository.ts';
import { decrireAgent } from '../domain/agent.ts';
import type { SessionAOuvrir } from '../domain/session.ts';
import { tracerPartout } from './tracer-partout.ts';

export type SessionOuverte = {
  readonly id: string;
  /** What the browser keeps in `session`. */
  readonly jeton: string;
  /** What it keeps in `appareil`: by it, guesses made elsewhere do not slow its owner down. */
  readonly appareil: string;
};

/**
 * Opens a session in the transaction at hand and gives its token, which nothing keeps. The only way in: password, passkey
 * and Pro Santé Connect all end here, once everything that the roles ask for was proved. Leaves the audit entries, so it
 * comes last in its transaction.
 */
export async function ouvrirSession(
  ctx: Ctx,
  { compte, source, moyen, agent, appareil = null }: SessionAOuvrir,
): Promise<SessionOuverte> {
  const { tx, maintenant } = ctx;
  const jeton = drawToken();
  const id = ctx.ids();
  const garde = appareil ?? drawToken();
  await insertSession(tx, {
    id,
    empreinte: hashToken(jeton),
    compte,
    moyen,
    source,
    agent: decrireAgent(agent),
    maintenant,
  });
  await upsertProvenances(tx, compte, {
    empreintes: [hashToken(source), hashToken(garde)],
    le: maintenant,
  });
  const connu = await compteDId(tx, compte);
  if (!connu) throw new Error('a session is opened for an active account');
  await tracerPartout(ctx, connu, { action: 'comptes.session-ouverte', detail: { moyen } });
  return { id, jeton, appareil: garde };
}
