/** What people are looked for by. What is absent does not restrict. */
export type Criteres = {
  /** Name and first name in any order, mistyped or not. */
  readonly q?: string | undefined;
  /** National code of the profession. */
  readonly profession?: string | undefined;
  readonly savoirFaires?: readonly string[] | undefined;
  /** INSEE codes; the communes of the CPTS when absent, the whole country with `partout`. */
  readonly communes?: readonly string[] | undefined;
  readonly partout?: boolean | undefined;
  readonly specificite?: string | undefined;
  readonly nouveauxPatients?: boolean | undefined;
  readonly membre?: boolean | undefined;
  /** Only those whom inhabitants may find. */
  readonly publique?: boolean | undefined;
  /** 50 unless told. */
  readonly limite?: number | undefined;
  readonly decalage?: number | undefined;
};
