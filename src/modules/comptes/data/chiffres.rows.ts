import type { Chiffres } from '#platform/db/encrypted-columns.ts';
import { CHAMP_DU_SECRET } from '../domain/facteur.ts';

/** Columns of ciphertext of the module, for a change of keys: an account belongs to no CPTS. */
export const CHIFFRES_DES_COMPTES: readonly Chiffres[] = [
  {
    table: 'comptes.facteurs',
    parCpts: false,
    colonnes: { secret: CHAMP_DU_SECRET },
    index: {
      colonnes: { secret_empreinte: CHAMP_DU_SECRET },
      cles: ({ secret = null }) => ({ secret_empreinte: secret }),
    },
  },
];
