import type { Metier } from './metiers.ts';

/** Somebody the story needs by name; the others are drawn. */
export type Personnage = {
  readonly cle: string;
  readonly civilite: 'M' | 'MME';
  readonly prenom: string;
  readonly nom: string;
  readonly metier: Metier;
};

/** A place of practice, with who works there: named people, and how many others of each trade. */
export type Lieu = {
  readonly nom: string;
  /** Code of the FINESS category ('620' is a pharmacy); null for a plain practice, which has no FINESS number. */
  readonly categorie: string | null;
  readonly commune: string;
  readonly adresse: string;
  readonly personnages?: readonly Personnage[];
  readonly equipe?: Readonly<Partial<Record<Metier, number>>>;
};

/** Who has a voice or a role without being in the national directory. */
export type PersonneLocale = {
  readonly civilite: 'M' | 'MME';
  readonly prenom: string;
  readonly nom: string;
  readonly qualite: string;
  readonly commune: string;
};

/** How often care is asked for and offered in a day, at the end of the six months. */
export type Rythme = {
  readonly demandesParJour: number;
  /** Share of the GPs who offer slots. */
  readonly partDesMedecins: number;
};

/** All that is decided of a CPTS of the demonstration; chance does the rest. */
export type Definition = {
  readonly slug: string;
  readonly nom: string;
  readonly departement: string;
  readonly region: 'idf' | 'sud-est';
  readonly telephone: string;
  readonly couleur: string | null;
  readonly stadeDepuisJours: number;
  readonly tailleContractuelle: number;
  readonly vitesseKmh: number;
  readonly minutesSurPlace: number;
  readonly secteurs: readonly {
    readonly lettre: string;
    readonly nom: string;
    readonly communes: readonly string[];
  }[];
  /** Roads whose time the crow-fly distance gets wrong. */
  readonly trajets: readonly {
    readonly de: string;
    readonly vers: string;
    readonly minutes: number;
    readonly raison: string;
  }[];
  readonly lieux: readonly Lieu[];
  /** Where people are received at week-ends. */
  readonly gardes: readonly Pick<Lieu, 'nom' | 'commune'>[];
  /** Communes around, whose people come too. */
  readonly voisines: readonly string[];
  readonly locales: readonly PersonneLocale[];
  readonly rythme: Rythme;
};

/** Communes of a CPTS, all sectors together. */
export function communesDe({ secteurs }: Definition): readonly string[] {
  return secteurs.flatMap(({ communes }) => communes);
}
