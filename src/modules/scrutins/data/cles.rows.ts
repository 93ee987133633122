import type { Chiffres } from '#platform/db/encrypted-columns.ts';

/** Columns of ciphertext: what seals the ballots of a vote that is not counted yet. */
export const CHIFFRES_DES_SCRUTINS: readonly Chiffres[] = [
  { table: 'scrutins.cles', parCpts: true, colonnes: { cle: 'scrutins.cles.cle' } },
];
