import { drawRecoveryCode, hashRecoveryCode } from '#platform/crypto/recovery-code.ts';
import type { Ctx } from '#platform/use-case.ts';
import { replaceCodesDeSecours } from '../data/codes-de-secours.repository.ts';
import { CODES_DE_SECOURS } from '../domain/facteur.ts';

/** Draws new recovery codes, which replace those of before. Shown once: their hashes alone are kept. */
export async function tirerCodes(ctx: Ctx, compte: string): Promise<readonly string[]> {
  const codes = Array.from({ length: CODES_DE_SECOURS }, drawRecoveryCode);
  await replaceCodesDeSecours(ctx.tx, compte, {
    empreintes: codes.map((code) => hashRecoveryCode(compte, code)),
    le: ctx.maintenant,
  });
  return codes;
}
