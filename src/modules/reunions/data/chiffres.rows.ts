import type { Chiffres } from '#platform/db/encrypted-columns.ts';

/** Columns of ciphertext: what the rotating codes of a meeting are derived from. */
export const CHIFFRES_DES_REUNIONS: readonly Chiffres[] = [
  {
    table: 'reunions.reunions',
    parCpts: true,
    colonnes: { secret: 'reunions.secret' },
  },
  {
    table: 'reunions.codes',
    parCpts: true,
    colonnes: { secret: 'reunions.codes.secret' },
  },
  {
    table: 'reunions.inter_recues',
    parCpts: true,
    colonnes: { secret: 'reunions.inter.secret' },
  },
];
