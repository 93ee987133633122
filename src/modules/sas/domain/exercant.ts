/** A place where a professional practises, as the national directory knows it. */
export type Lieu = {
  readonly structureId: string;
  /** National number of the structure with its prefix: `1` FINESS, `3` SIRET. */
  readonly numero: string;
  readonly adresse: string;
  readonly ville: string;
  readonly codePostal: string;
  /** INSEE code. */
  readonly commune: string | null;
  /** E.164; null when unknown. */
  readonly telephone: string | null;
};

/** A professional as the SAS is told of them. */
export type Exercant = {
  readonly id: string;
  readonly rpps: string;
  readonly nom: string;
  readonly prenom: string;
  /** Code of TRE_R38 ('SM54'), null for professions that have none. */
  readonly specialite: string | null;
  readonly lieux: readonly Lieu[];
};

/** A free slot that the SAS may book. */
export type CreneauDuSas = {
  readonly id: string;
  readonly professionnelId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: 'cabinet' | 'visite' | 'teleconsultation-assistee';
  /** INSEE code of where it is. */
  readonly commune: string;
  /** Reasons it is kept for, in words; empty: any. */
  readonly motifs: readonly string[];
  readonly ouvertAuxPatients: boolean;
  /** Kept for the own patients of its professional. */
  readonly pourSaPatientele: boolean;
};

/** Why a slot that is free for the SAS cannot be told to it. */
export const OBSTACLES = [
  'pour-sa-patientele',
  'professionnel-inconnu',
  'sans-lieu',
  'sans-lieu-ici',
] as const;
export type Obstacle = (typeof OBSTACLES)[number];

/**
 * Where the slot is, among the places of its professional; otherwise why it cannot be told. A slot received in a practice is
 * never told at the address of another town: the patient would go there. A visit has no place of its own, and is told at
 * the professional's first one. A slot kept for somebody's own patients is not told: a search names no patient.
 */
export function situer(
  creneau: Pick<CreneauDuSas, 'commune' | 'genre' | 'pourSaPatientele'>,
  exercant: Exercant | undefined,
): Lieu | Obstacle {
  if (creneau.pourSaPatientele) return 'pour-sa-patientele';
  if (!exercant) return 'professionnel-inconnu';
  const [premier] = exercant.lieux;
  if (!premier) return 'sans-lieu';
  const ici = exercant.lieux.find(({ commune }) => commune === creneau.commune);
  if (ici) return ici;
  return creneau.genre === 'cabinet' ? 'sans-lieu-ici' : premier;
}
