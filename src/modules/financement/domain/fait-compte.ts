/** An entry of the ledger as the page of an indicator shows it. */
export type FaitCompte = {
  readonly instant: Date;
  readonly professions: readonly string[];
  readonly quantite: number;
  readonly minutes: number | null;
  /** Path of the record it came from. */
  readonly lien: string | null;
  readonly source: string;
  readonly corrige: string | null;
};
