import { INSTALLATION } from '#kernel/role.ts';
import { stepOfCode } from '#platform/crypto/one-time-code.ts';
import { hashRecoveryCode } from '#platform/crypto/recovery-code.ts';
import type { Ctx } from '#platform/use-case.ts';
import { useCodeDeSecours } from '../data/codes-de-secours.repository.ts';
import { secretsDe, takeStep } from '../data/facteurs.repository.ts';
import { CHAMP_DU_SECRET } from '../domain/facteur.ts';

/** Where the secret of a factor is kept: it opens nowhere else. */
export const lieuDuSecret = (facteur: string) =>
  ({ cpts: INSTALLATION, champ: CHAMP_DU_SECRET, objet: facteur }) as const;

export type Verdict = 'juste' | 'code-refuse' | 'code-deja-servi';

/** Judges a code of an application and takes it: of two who give the same one together, one succeeds. */
export async function verifierCode(ctx: Ctx, compte: string, saisi: string): Promise<Verdict> {
  const code = saisi.replaceAll(/\s/g, '');
  for (const { id, secret } of await secretsDe(ctx.tx, compte)) {
    const clair = ctx.coffre.dechiffrer(secret, lieuDuSecret(id));
    const pas = clair === null ? null : stepOfCode(clair, code, ctx.maintenant);
    if (pas !== null)
      return (await takeStep(ctx.tx, { id, pas, le: ctx.maintenant }))
        ? 'juste'
        : 'code-deja-servi';
  }
  return 'code-refuse';
}

/** Judges a recovery code and uses it up. One that was used is as wrong as any other. */
export async function verifierCodeDeSecours(
  ctx: Ctx,
  compte: string,
  saisi: string,
): Promise<Verdict> {
  const empreinte = hashRecoveryCode(compte, saisi);
  const juste = await useCodeDeSecours(ctx.tx, compte, { empreinte, le: ctx.maintenant });
  return juste ? 'juste' : 'code-refuse';
}
