/** Why a doctor gives a request back; `echeance`: it came back by itself. */
export const MOTIFS_DE_RETOUR = [
  'injoignable',
  'ne-convient-pas-au-patient',
  'ailleurs',
  'complet',
  'autre',
] as const;
export type MotifDeRetour = (typeof MOTIFS_DE_RETOUR)[number] | 'echeance';

/** A request in the hands of a doctor. */
export type Prise = {
  readonly id: string;
  readonly demandeId: string;
  readonly professionnelId: string;
  readonly professionnelNom: string;
  readonly priseLe: Date;
  /** Last day to declare, YYYY-MM-DD; null: it never comes back by itself. */
  readonly echeance: string | null;
  readonly declareeLe: Date | null;
};
