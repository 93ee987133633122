import type { Chiffres } from '#platform/db/encrypted-columns.ts';
import { type Scelle, sealedRow } from '#platform/db/sealed-row.ts';

export type Ouverture = Omit<Scelle, 'tx'>;

const TABLES = {
  beneficiaire: 'indemnisations.beneficiaires',
  employeur: 'indemnisations.employeurs',
  reglages: 'indemnisations.reglages',
} as const;
export type TenantDIban = keyof typeof TABLES;

/** The account number of a row, sealed for it alone. */
export const scellerIban = (
  ou: Ouverture,
  qui: TenantDIban,
  { id, iban }: { readonly id: string; readonly iban: string | null },
) => sealedRow(ou, TABLES[qui], id).seal('iban', iban);

export const lireIban = (
  ou: Ouverture,
  qui: TenantDIban,
  { id, iban }: { readonly id: string; readonly iban: Buffer | null },
) => sealedRow(ou, TABLES[qui], id).read('iban', iban);

const LOTS = 'indemnisations.lots';
export const scellerFichier = (ou: Ouverture, id: string, contenu: string) =>
  sealedRow(ou, LOTS, id).seal('contenu', contenu);
export const lireFichier = (ou: Ouverture, id: string, contenu: Buffer | null) =>
  sealedRow(ou, LOTS, id).read('contenu', contenu);

/** Columns of ciphertext of the module, for a change of keys. */
export const CHIFFRES_DES_INDEMNISATIONS: readonly Chiffres[] = [
  ...Object.values(TABLES).map((table) => ({
    table,
    parCpts: true,
    colonnes: { iban: `${table}.iban` },
  })),
  { table: LOTS, parCpts: true, colonnes: { contenu: `${LOTS}.contenu` } },
];
