/** One person in a list of the directory: the national word, completed or replaced by the local one. */
export type LigneDAnnuaire = {
  readonly id: string;
  readonly rpps: string | null;
  readonly civilite: string | null;
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
  /** Code of TRE_G15; empty for somebody whose `qualite` alone is known. */
  readonly profession: string;
  readonly qualite: string | null;
  readonly savoirFaire: string | null;
  readonly modeExercice: string | null;
  readonly commune: string | null;
  readonly communeNom: string | null;
  readonly codePostal: string | null;
  readonly structureId: string | null;
  readonly structure: string | null;
  readonly adresse: string | null;
  /** Telephone of the place of practice. */
  readonly telephone: string | null;
  /** The number that the person gave to the CPTS: for professionals only. */
  readonly telephoneDirect: string | null;
  readonly membre: boolean | null;
  readonly nouveauxPatients: boolean | null;
  readonly specificites: readonly string[];
};
