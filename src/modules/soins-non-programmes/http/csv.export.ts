/** Rows for a spreadsheet: semicolons and a byte order mark, as French ones expect. */
export function enCsv(lignes: readonly (readonly string[])[]): string {
  return `\uFEFF${lignes.map((ligne) => ligne.map(citer).join(';')).join('\r\n')}\r\n`;
}

/** A cell that begins like a formula is text (ASVS 1.2.10). */
function citer(valeur: string): string {
  const sur = /^[=+@\t\r-](?!\d)/.test(valeur) ? `'${valeur}` : valeur;
  return /[";\r\n]/.test(sur) ? `"${sur.replaceAll('"', '""')}"` : sur;
}
