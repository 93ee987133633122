/** An appointment to come with a professional whom the patient opposed since: somebody must give them another. */
export type AReorienter = {
  readonly demandeId: string;
  readonly numero: number;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly age: number | null;
  /** Traits are there, and the key that opens them is not. */
  readonly illisible: boolean;
  readonly debut: Date;
  readonly professionnel: string;
};
