import { type Result, refuse, reussi } from '#kernel/result.ts';
import { isBreachedPassword, isCommonWord } from '#platform/crypto/common-passwords.ts';
import { hashPassword } from '#platform/crypto/password.ts';
import { jugerMotDePasse, type Personne } from '../domain/mot-de-passe.ts';
import type { MotDePasseRefuse } from '../domain/refus.ts';

const LISTES = { estVole: isBreachedPassword, estUnMot: isCommonWord };

export type { MotDePasseRefuse as RefusDeMotDePasse } from '../domain/refus.ts';

/** The hash of a password this person may take, or why they may not: every new password passes here. */
export async function choisirMotDePasse(
  motDePasse: string,
  personne: Personne,
): Promise<Result<string, MotDePasseRefuse>> {
  const pourquoi = jugerMotDePasse(motDePasse, personne, LISTES);
  return pourquoi
    ? refuse({ motif: 'mot-de-passe', pourquoi })
    : reussi(await hashPassword(motDePasse));
}
