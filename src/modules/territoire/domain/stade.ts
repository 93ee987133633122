/** How far a CPTS has come, from the first talks to the signed contract. */
export const STADES = ['reflexion', 'lettre-d-intention', 'projet-valide', 'aci-signe'] as const;
export type Stade = (typeof STADES)[number];

export const LIBELLES_DES_STADES: Readonly<Record<Stade, string>> = {
  reflexion: 'En réflexion',
  'lettre-d-intention': 'Lettre d’intention validée',
  'projet-valide': 'Projet de santé validé',
  'aci-signe': 'ACI signé',
};

export function lireStade(texte: string): Stade {
  return STADES.find((stade) => stade === texte) ?? 'reflexion';
}

/** A CPTS people only talk about covers nobody yet: it counts neither among CPTS nor in the covered population. */
export function estCompte(stade: Stade): boolean {
  return stade !== 'reflexion';
}

/** The more advanced of two. */
export function plusAvance(a: Stade, b: Stade): Stade {
  return STADES.indexOf(a) >= STADES.indexOf(b) ? a : b;
}
