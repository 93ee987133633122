import { inerte } from './inert.ts';

export const CSV = 'text/csv; charset=utf-8';

/**
 * A table for a French spreadsheet: semicolons, CRLF, a byte order mark. A cell that a spreadsheet would take for a
 * formula is neutralised.
 */
export function writeCsv(lignes: readonly (readonly (string | number | null)[])[]): string {
  return `\uFEFF${lignes.map((ligne) => `${ligne.map(cell).join(';')}\r\n`).join('')}`;
}

function cell(valeur: string | number | null): string {
  if (valeur === null) return '';
  const texte = typeof valeur === 'number' ? String(valeur).replace('.', ',') : inerte(valeur);
  return /[";\r\n\t]/.test(texte) ? `"${texte.replaceAll('"', '""')}"` : texte;
}
