/**
 * Text that no spreadsheet takes for a formula: what begins with = + - @, a tab or a line break gets an apostrophe
 * (OWASP, CSV injection). A telephone number in international form stays as it is.
 */
export function inerte(texte: string): string {
  if (/^\+\d[\d\u00a0 ]*$/.test(texte)) return texte;
  return /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(texte) ? `'${texte}` : texte;
}
