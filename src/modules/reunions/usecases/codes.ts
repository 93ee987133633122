import { keyedDigest, sameText } from '#platform/crypto/keyed-digest.ts';
import type { Ctx } from '#platform/use-case.ts';
import { secretDeLaReunion } from '../data/reunions.query.ts';
import { ecrireCode, lireCode, MINUTES_POUR_CONFIRMER, pasAdmis, pasDe } from '../domain/code.ts';
import { CHAMP_DU_SECRET } from './ouvrir-reunion.ts';

/** The secret of a meeting, in clear; null when the key it was written under is not there. */
export async function secretDe({ tx, cpts, coffre }: Ctx, reunion: string): Promise<string | null> {
  const chiffre = await secretDeLaReunion(tx, cpts, reunion);
  return chiffre && coffre.dechiffrer(chiffre, { cpts, champ: CHAMP_DU_SECRET, objet: reunion });
}

/** The code shown at an instant. */
export function codeAu(secret: string, instant: Date): string {
  return codeDuPas(secret, pasDe(instant));
}

const codeDuPas = (secret: string, pas: number) =>
  ecrireCode(keyedDigest(secret, `emargement ${pas}`));

/** Whether a code that was typed or scanned is still taken. */
export function estAdmis(secret: string, texte: string, maintenant: Date): boolean {
  const lu = lireCode(texte);
  return pasAdmis(maintenant).some((pas) => sameText(lu, codeDuPas(secret, pas)));
}

/** For who opened the page in time: lets that one person press the button a little later. */
export function prouver(secret: string, convocation: string, maintenant: Date): string {
  const instant = maintenant.getTime().toString(36);
  return `${instant}.${signature(secret, convocation, instant)}`;
}

/** Whether that person opened the page in time, not too long ago. */
export function estProuve(
  secret: string,
  { preuve, convocation }: { readonly preuve: string; readonly convocation: string },
  maintenant: Date,
): boolean {
  const [instant = '', signe = ''] = preuve.split('.');
  if (!sameText(signe, signature(secret, convocation, instant))) return false;
  const age = maintenant.getTime() - Number.parseInt(instant, 36);
  return age >= 0 && age <= MINUTES_POUR_CONFIRMER * 60_000;
}

const signature = (secret: string, convocation: string, instant: string) =>
  keyedDigest(secret, `preuve ${convocation} ${instant}`).toString('base64url');
