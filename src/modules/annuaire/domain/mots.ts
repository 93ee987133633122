import { normaliser } from '#kernel/texte.ts';

/** Words that search compares: small letters and digits, no accent, two characters at least, each once. */
export function motsDe(texte: string): readonly string[] {
  const mots = normaliser(texte)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot.length >= 2);
  return [...new Set(mots)];
}

/** A condition on words, in the language of PostgreSQL's tsquery: one of each group, for every group. */
export function condition(groupes: readonly (readonly string[])[]): string {
  return groupes.map((groupe) => `(${groupe.join('|')})`).join('&');
}

/** Entries of a condition: this word exactly; what begins like it. Words come from `motsDe`. */
export const motExact = (mot: string): string => `'${mot}'`;
export const motCommence = (mot: string): string => (mot.length < 3 ? `'${mot}'` : `'${mot}':*`);
