import { drawToken } from '#platform/crypto/secret-token.ts';
import type { Ctx } from '#platform/use-case.ts';
import { ensureSecret, insertEmargement, loadSecret } from '../data/codes.repository.ts';
import { direCode, msAvantLeSuivant } from '../domain/code.ts';
import type { Presence } from '../domain/presence.ts';
import { codeAu, estAdmis, estProuve, prouver } from './codes.ts';

/** The code that is shown now, as it is read and as it is typed. */
export type CodeTournant = {
  readonly code: string;
  readonly dit: string;
  readonly msAvantLeSuivant: number;
};

const CHAMP = 'reunions.codes.secret';

/**
 * The code of now for what another module holds, in the transaction at hand; that module has checked who may show it. Null
 * when the key its secret was written under is not there.
 */
export async function codeTournant(ctx: Ctx, id: string): Promise<CodeTournant | null> {
  const { tx, cpts, coffre, maintenant: le } = ctx;
  const neuf = coffre.chiffrer(drawToken(), { cpts, champ: CHAMP, objet: id });
  const secret = enClair(ctx, id, await ensureSecret(tx, cpts, { id, secret: neuf, le }));
  if (secret === null) return null;
  const code = codeAu(secret, le);
  return { code, dit: direCode(code), msAvantLeSuivant: msAvantLeSuivant(le) };
}

type Lu = { readonly id: string; readonly qui: string; readonly code: string };

/** For who opened the page while their code was shown: lets that one person press the button a little later. */
export async function preuveDuCode(ctx: Ctx, { id, qui, code }: Lu): Promise<string | null> {
  const secret = await secretDe(ctx, id);
  return secret !== null && estAdmis(secret, code, ctx.maintenant)
    ? prouver(secret, qui, ctx.maintenant)
    : null;
}

type Emargement = {
  readonly id: string;
  /** Whom the module that calls convened. */
  readonly qui: string;
  readonly code: string;
  readonly preuve: string;
  readonly presence: Presence;
};

/** Signs somebody in by the code they read, or the proof that they read it in time; once. */
export async function emarger(
  ctx: Ctx,
  { id, qui, code, preuve, presence }: Emargement,
): Promise<'signe' | 'deja' | 'code-perime'> {
  const { tx, cpts, maintenant: le } = ctx;
  const secret = await secretDe(ctx, id);
  const present =
    secret !== null &&
    (estAdmis(secret, code, le) || estProuve(secret, { preuve, convocation: qui }, le));
  if (!present) return 'code-perime';
  return (await insertEmargement(tx, cpts, { code: id, qui, presence, le })) ? 'signe' : 'deja';
}

async function secretDe(ctx: Ctx, id: string): Promise<string | null> {
  return enClair(ctx, id, await loadSecret(ctx.tx, ctx.cpts, id));
}

function enClair({ coffre, cpts }: Ctx, objet: string, chiffre: Buffer | null): string | null {
  return chiffre && coffre.dechiffrer(chiffre, { cpts, champ: CHAMP, objet });
}
