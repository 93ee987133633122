import type { Chiffres } from '#platform/db/encrypted-columns.ts';
import { CHAMPS_DU_BRIS } from '../domain/bris-de-glace.ts';
import { CHAMPS_CHIFFRES, CHAMPS_INDEXES, parColonne } from '../domain/chiffre.ts';
import { clesDe } from '../domain/cles-de-recherche.ts';

/** Columns of ciphertext of the module, for a change of keys. */
export const CHIFFRES_DES_PATIENTS: readonly Chiffres[] = [
  {
    table: 'patients.patients',
    parCpts: true,
    colonnes: CHAMPS_CHIFFRES,
    index: {
      colonnes: CHAMPS_INDEXES,
      cles: (textes) => clesDe(parColonne((colonne) => textes[colonne] ?? null)),
    },
  },
  {
    table: 'patients.bris_de_glace',
    parCpts: true,
    colonnes: CHAMPS_DU_BRIS,
  },
];
