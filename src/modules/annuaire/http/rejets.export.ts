import type { Constat } from '../domain/constats.ts';

/** Rejected lines for a spreadsheet: semicolons and a byte order mark, as French ones expect. */
export function rejetsEnCsv(rejets: readonly Constat[]): string {
  const lignes = rejets.map(({ fichier, ligne, phrase }) => [fichier, String(ligne), phrase]);
  return `\uFEFF${[['Fichier', 'Ligne', 'Raison'], ...lignes].map((l) => l.map(citer).join(';')).join('\r\n')}\r\n`;
}

/** File names and what the lines held come from outside: a cell that begins like a formula is text. */
function citer(valeur: string): string {
  const sur = /^[=+@\t\r-](?!\d)/.test(valeur) ? `'${valeur}` : valeur;
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}
