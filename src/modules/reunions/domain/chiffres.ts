/** Columns of ciphertext: what rotating codes are derived from. */
export const CHIFFRES_DES_REUNIONS = [
  {
    table: 'reunions.reunions',
    parCpts: true,
    colonnes: { secret: 'reunions.secret' },
  },
] as const;
