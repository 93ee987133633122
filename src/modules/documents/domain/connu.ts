import { aChoisir } from './texte.ts';

/** A body as the program knows it, its rules in words; null: nobody wrote it yet. */
export type CorpsConnu = {
  readonly nom: string;
  readonly genre: 'assemblee-generale' | 'conseil-d-administration' | 'bureau' | 'autre';
  readonly composition: string | null;
  readonly sieges: number | null;
  /** Seats of each college: "Médecins, 4 sièges". */
  readonly parCollege: readonly string[];
  readonly dureeMois: number | null;
  readonly dirigeante: boolean;
  readonly convocateurs: string | null;
  readonly preavisJours: number | null;
  /** "un tiers au moins des voix délibératives"; '' when none is asked. */
  readonly quorum: string | null;
  readonly secondeQuorum: string | null;
  readonly secondeDelaiJours: number | null;
  readonly representes: boolean | null;
  readonly pouvoirsMax: number | null;
  readonly pouvoirsPortee: 'instance' | 'college' | null;
  /** By kind of decision: "majorité simple des suffrages exprimés". */
  readonly majorites: Readonly<Partial<Record<GenreDeMajorite, string>>>;
};

export type GenreDeMajorite =
  | 'ordinaire'
  | 'comptes-et-budget'
  | 'adhesion-ou-exclusion'
  | 'reglement-interieur'
  | 'statuts'
  | 'dissolution';

export type CollegeConnu = {
  readonly nom: string;
  readonly regle: string | null;
  readonly voix: 'deliberative' | 'consultative';
};

/** What the program knows already: the texts agree with it, and nobody types it again. */
export type Connu = {
  readonly cpts: string;
  readonly communes: readonly string[];
  readonly colleges: readonly CollegeConnu[];
  /** The organ that decides on applications, in words. */
  readonly organe: string | null;
  readonly corps: readonly CorpsConnu[];
};

/** The first body of a kind; null when none is written. */
export const corpsDe = ({ corps }: Connu, genre: CorpsConnu['genre']): CorpsConnu | null =>
  corps.find((un) => un.genre === genre) ?? null;

/** "au moins 15 jours avant", or what is to be filled among the rules of the bodies. */
export const ou = (valeur: string | number | null | undefined, quoi: string): string =>
  valeur === null || valeur === undefined || valeur === '' ? aChoisir(quoi) : String(valeur);
