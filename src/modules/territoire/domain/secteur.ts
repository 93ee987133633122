/** Letters of the sectors: as many as maps have categories. */
export const LETTRES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;
export type LettreDeSecteur = (typeof LETTRES)[number];

export function lireLettre(texte: string): LettreDeSecteur | null {
  return LETTRES.find((lettre) => lettre === texte) ?? null;
}
