/** Life of an emergency access, and how fresh the proof of identity of who asks must be (security rule 16). */
export const DUREE_DU_BRIS_MINUTES = 60;
export const CONFIRMATION_MINUTES = 5;
export const MOTIF_MINIMUM = 20;

export const RAISONS_DE_BRIS = [
  'urgence',
  'garde-ou-remplacement',
  'continuite-des-soins',
  'demande-du-patient',
  'autre',
] as const;
export type RaisonDeBris = (typeof RAISONS_DE_BRIS)[number];

/** Where the words of an emergency access are kept in the vault. */
export const CHAMPS_DU_BRIS = {
  precision: 'patients.bris-precision',
  commentaire: 'patients.bris-commentaire',
} as const;

/** An emergency access, as its review shows it. Texts are null where the key that opens them is not there. */
export type Bris = {
  readonly id: string;
  readonly patient: string;
  readonly parNom: string;
  readonly raison: RaisonDeBris;
  readonly precision: string | null;
  readonly ouvertLe: Date;
  readonly finitLe: Date;
  readonly revuLe: Date | null;
  readonly revuParNom: string | null;
  readonly justifie: boolean | null;
  readonly commentaire: string | null;
};

/** True when the person proved who they are less than five minutes ago. */
export function estConfirme(confirmeLe: Date | null, maintenant: Date): boolean {
  if (confirmeLe === null) return false;
  const age = maintenant.getTime() - confirmeLe.getTime();
  return age <= CONFIRMATION_MINUTES * 60_000;
}
