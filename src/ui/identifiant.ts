/**
 * An HTML id made from a field name or a sentence: ASCII letters, digits and hyphens, never empty.
 * `identifiant('lignes[0].durée')` is `lignes-0-duree`.
 */
export function identifiant(texte: string): string {
  const simple = texte
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return /^[A-Za-z]/.test(simple) ? simple : `x-${simple}`;
}
