import writeExcelFile from 'write-excel-file/node';
import { inerte } from './inert.ts';
import { readableText } from './readable-text.ts';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** One sheet; the first line is its head, and stays in sight. Texts are stored as texts, never as formulas. */
export async function writeXlsx(
  feuille: string,
  lignes: readonly (readonly (string | number | null)[])[],
): Promise<Uint8Array<ArrayBuffer>> {
  const data = lignes.map((ligne, rang) => ligne.map((valeur) => cell(valeur, rang === 0)));
  const written = await writeExcelFile(data, {
    sheet: feuille.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    stickyRowsCount: 1,
    columns: (lignes[0] ?? []).map(() => ({ width: 22 })),
  }).toBuffer();
  return Uint8Array.from(written);
}

function cell(valeur: string | number | null, tete: boolean) {
  if (valeur === null) return null;
  if (typeof valeur === 'number') return { value: valeur, type: Number };
  return {
    value: readableText(inerte(valeur)),
    type: String,
    ...(tete ? { fontWeight: 'bold' as const } : {}),
  };
}
