import { CSV, writeCsv } from '#platform/documents/csv.ts';
import { writeXlsx, XLSX } from '#platform/documents/xlsx.ts';
import type { Requete } from '#platform/http/request.ts';

export const FORMATS = ['csv', 'xlsx'] as const;
export type Format = (typeof FORMATS)[number];

/** A table, its head first. Null is unknown: an empty cell. */
export type Table = readonly (readonly (string | number | null)[])[];

/** The same table as a file for a spreadsheet. */
export async function fichierDe(
  { fichier }: Pick<Requete<unknown>, 'fichier'>,
  table: Table,
  {
    format,
    nom,
    feuille,
  }: { readonly format: Format; readonly nom: string; readonly feuille: string },
): Promise<Response> {
  return format === 'csv'
    ? fichier(writeCsv(table), { nom: `${nom}.csv`, type: CSV })
    : fichier(await writeXlsx(feuille, table), { nom: `${nom}.xlsx`, type: XLSX });
}
