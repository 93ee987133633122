import type { Personne } from './adhesion.ts';

export const GENRES_ADMIS = ['individuel', 'structure', 'tous'] as const;
export const VOIX = ['deliberative', 'consultative'] as const;
export type Voix = (typeof VOIX)[number];

/** A college of the statutes: the CPTS says all of it, nothing is known before. */
export type College = {
  readonly id: string;
  /** The council it is of, when it is not of the association; null: of its statutes. */
  readonly instanceId: string | null;
  readonly nom: string;
  /** Who belongs to it, in the words of the statutes. */
  readonly regle: string | null;
  readonly genre: (typeof GENRES_ADMIS)[number];
  /** National codes; empty: any. */
  readonly professions: readonly string[];
  /** Sectors of the territory; empty: any. */
  readonly secteurs: readonly string[];
  /** Elected officials: consultative, unless the statutes say otherwise. */
  readonly elus: boolean;
  readonly statutsLePrevoient: boolean;
  readonly voix: Voix;
  readonly sieges: number | null;
};

type Candidat = Pick<Personne, 'genre' | 'profession'> & {
  /** Sector of their commune; null when it is not known. */
  readonly secteur: string | null;
};

/** True when what can be checked of a college's rule admits this person. What is not known of them excludes nothing. */
export function admet(
  { genre, professions, secteurs }: Pick<College, 'genre' | 'professions' | 'secteurs'>,
  candidat: Candidat,
): boolean {
  return (
    (genre === 'tous' || genre === candidat.genre) &&
    permet(professions, candidat.profession) &&
    permet(secteurs, candidat.secteur)
  );
}

function permet(codes: readonly string[], valeur: string | null): boolean {
  return codes.length === 0 || valeur === null || codes.includes(valeur);
}

/** The college to propose for somebody: the only one that admits them, otherwise none. Nobody is taken for an elected official. */
export function collegePropose(
  colleges: readonly College[],
  candidat: Candidat,
): College | undefined {
  const possibles = colleges.filter((college) => !college.elus && admet(college, candidat));
  return possibles.length === 1 ? possibles[0] : undefined;
}

/** Elected officials vote only where the statutes say so. */
export function voixPermise({
  elus,
  voix,
  statutsLePrevoient,
}: Pick<College, 'elus' | 'voix' | 'statutsLePrevoient'>): boolean {
  return !elus || voix === 'consultative' || statutsLePrevoient;
}
