/** XML 1.0 has no way to write most control characters, nor two others. */
export function readableText(texte: string): string {
  return texte.replaceAll(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').toWellFormed();
}
