/** The doctor declared for a patient who has a record; one for each patient, the last that was declared. */
export type Declaration = {
  /** Record of the patients module. */
  readonly patient: string;
  readonly professionnelId: string;
  readonly professionnelNom: string;
  readonly rpps: string | null;
  /** When the declaration was noted. */
  readonly depuis: Date;
  /** The record names nobody else, and does not say that there is nobody: it still stands. */
  readonly enCours: boolean;
  readonly modifieeLe: Date;
};
