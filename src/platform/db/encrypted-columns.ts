/** Columns of a table that hold ciphertext, as the vault wrote them for the `id` of their row. */
export type Chiffres = {
  readonly table: string;
  /** False for a table without `cpts_id`: its texts are kept under `INSTALLATION`. */
  readonly parCpts: boolean;
  /** Column → name of its field in the vault. */
  readonly colonnes: Readonly<Record<string, string>>;
  /** Blind indexes of the same rows. */
  readonly index?: {
    /** Column → name of its field in the vault. */
    readonly colonnes: Readonly<Record<string, string>>;
    /** What each is made of, from the texts of a row in clear; null where there is nothing to look for. */
    readonly cles: (
      textes: Readonly<Record<string, string | null>>,
    ) => Readonly<Record<string, string | null>>;
  };
};
