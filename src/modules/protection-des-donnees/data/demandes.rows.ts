import type { Chiffres } from '#platform/db/encrypted-columns.ts';
import { type Scelle, sealedRow } from '#platform/db/sealed-row.ts';

const TABLE = 'protection_des_donnees.demandes';

/** The encrypted text of one request. */
export const texteDeLaDemande = (ou: Omit<Scelle, 'tx'>, id: string) => sealedRow(ou, TABLE, id);

/** Columns of ciphertext of the module, for a change of keys. */
export const CHIFFRES_DE_LA_PROTECTION: readonly Chiffres[] = [
  { table: TABLE, parCpts: true, colonnes: { motif: `${TABLE}.motif` } },
];
