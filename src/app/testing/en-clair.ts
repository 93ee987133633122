/** Columns that may hold words, dates or long numbers and are not encrypted: why each group names no patient. */
export type EnClair = {
  readonly raison: string;
  /** Table → its columns. */
  readonly colonnes: Readonly<Record<string, string>>;
};
