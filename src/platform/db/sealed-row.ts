import type { Coffre } from '../crypto/vault.ts';
import type { Tx } from './database.ts';

/** What reading and writing encrypted texts takes: part of `Ctx`. */
export type Scelle = { readonly tx: Tx; readonly cpts: string; readonly coffre: Coffre };

/** The encrypted texts of one row. */
export type SealedRow = {
  /** What to store; null when nothing was said. */
  readonly seal: (champ: string, texte: string | null) => Buffer | null;
  /** In clear; null when nothing was said, and when the key is not there. */
  readonly read: (champ: string, chiffre: Buffer | null) => string | null;
  /** True once a text was there that no key opens. */
  readonly illisible: () => boolean;
};

/** Each text is bound to its table, column and row: `sealedRow(ctx, 'snp.demandes', id).read('nom', row.nom)`. */
export function sealedRow(
  { cpts, coffre }: Omit<Scelle, 'tx'>,
  table: string,
  objet: string,
): SealedRow {
  let unread = false;
  const place = (champ: string) => ({ cpts, champ: `${table}.${champ}`, objet });
  return {
    seal: (champ, texte) => (texte === null ? null : coffre.chiffrer(texte, place(champ))),
    read: (champ, chiffre) => {
      const texte = chiffre && coffre.dechiffrer(chiffre, place(champ));
      unread ||= chiffre !== null && texte === null;
      return texte;
    },
    illisible: () => unread,
  };
}
