/** A place of the demonstration; `id` is drawn by the caller. */
export type StructureFictive = {
  readonly id: string;
  readonly finess: string | null;
  readonly siret: string | null;
  readonly nom: string;
  readonly categorie: string | null;
  readonly adresse: string;
  readonly codePostal: string | null;
  readonly ville: string;
  readonly commune: string;
  readonly telephone: string;
};

/** A person of the demonstration as the national file would have them, with one place of practice. */
export type PersonneFictive = {
  readonly rpps: string;
  readonly civilite: 'M' | 'MME';
  readonly titre: string | null;
  readonly nom: string;
  readonly prenom: string;
  readonly profession: string;
  readonly savoirFaire: string | null;
  readonly modeExercice: 'L' | 'S';
  readonly structure: string;
  readonly commune: string;
};

/** What a CPTS of the demonstration knows of somebody; null is unknown. */
export type FicheFictive = {
  readonly professionnel: string;
  readonly membre: boolean | null;
  readonly membreDepuis: string | null;
  readonly nouveauxPatients: boolean | null;
  readonly specificites: readonly string[];
  readonly langues: readonly string[];
  readonly telephone: string | null;
  readonly courriel: string | null;
  readonly mssante: string | null;
  readonly horaires: string | null;
  /** Day of an intended departure. */
  readonly departPrevu: string | null;
};

/** Somebody whom no national file knows. */
export type LocaleFictive = {
  readonly id: string;
  readonly civilite: 'M' | 'MME';
  readonly nom: string;
  readonly prenom: string;
  readonly qualite: string;
  readonly commune: string;
};

/** Numbers that the demonstration gives itself: 99990 9xxxx and a key. */
export function estRppsDeDemonstration(rpps: string): boolean {
  return /^999909\d{5}$/.test(rpps);
}

/** FINESS numbers that the demonstration gives itself. */
export function estFinessDeDemonstration(finess: string): boolean {
  return /^99998\d{4}$/.test(finess);
}
