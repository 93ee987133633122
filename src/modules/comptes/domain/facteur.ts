/** A way to prove more than a password. */
export type Facteur = {
  readonly id: string;
  readonly genre: 'code' | 'cle-d-acces';
  /** Given by its owner: `Téléphone`, `Ordinateur du cabinet`. */
  readonly nom: string;
  readonly creeLe: Date;
  readonly utiliseLe: Date | null;
};

/** Name of the secret of an application in the vault, and of its blind index. */
export const CHAMP_DU_SECRET = 'comptes.facteurs.secret';

/** Recovery codes drawn together. */
export const CODES_DE_SECOURS = 10;

/** Life of what stands between two proofs, and of what an authenticator is asked to sign. */
export const ETAPE_MINUTES = 10;
export const DEFI_MINUTES = 5;

/** What an answer by passkey says of how often it was used: it may not go back, unless it never counts (zero). */
export function compteurRecule(avant: number, maintenant: number): boolean {
  return maintenant <= avant && !(avant === 0 && maintenant === 0);
}
