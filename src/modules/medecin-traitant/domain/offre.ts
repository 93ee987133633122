/** What a doctor takes. */
export type Offre = {
  readonly professionnelId: string;
  /** New patients a month; null: nothing was said. */
  readonly parMois: number | null;
  /** Criteria the doctor takes; empty: everybody. */
  readonly criteres: readonly string[];
  /** INSEE codes; empty: everywhere. */
  readonly communes: readonly string[];
  /** Shown on the public page. */
  readonly publique: boolean;
};
