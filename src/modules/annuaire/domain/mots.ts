import { normaliser } from '#kernel/texte.ts';

/** Words that search compares: small letters and digits, no accent, two characters at least, each once. */
export function motsDe(texte: string): readonly string[] {
  const mots = normaliser(texte)
    .split(/[^a-z0-9]+/)
    .filter((mot) => mot.length >= 2);
  return [...new Set(mots)];
}

/** What search compares for one person in one place: words, and codes that a capital keeps apart. */
export function clesDe(personne: {
  readonly noms: string;
  readonly profession?: string | null;
  readonly savoirFaire?: string | null;
  readonly commune?: string | null;
}): readonly string[] {
  const { noms, profession, savoirFaire, commune } = personne;
  return [
    ...motsDe(noms),
    ...code('C', commune),
    ...code('P', profession),
    ...code('S', savoirFaire),
  ];
}

/** A condition on `cles`, in the language of PostgreSQL's tsquery: all of these groups, one of each group. */
export function condition(groupes: readonly (readonly string[])[]): string {
  return groupes.map((groupe) => `(${groupe.join('|') || "'-'"})`).join('&');
}

/** Entries of a condition: this word exactly; what begins like it; one of these codes. */
export const motExact = (mot: string): string => `'${mot}'`;
export const motCommence = (mot: string): string => (mot.length < 3 ? `'${mot}'` : `'${mot}':*`);
export function codesParmi(genre: 'C' | 'P' | 'S', codes: readonly string[]): readonly string[] {
  return codes.flatMap((valeur) => code(genre, valeur)).map(motExact);
}

function code(genre: string, valeur: string | null | undefined): readonly string[] {
  return valeur && /^[0-9A-Za-z]{1,20}$/.test(valeur) ? [genre + valeur] : [];
}
