/** Where the ledger entry's figure comes from: counted here, declared by a person, handed over by an institution. */
export const SOURCES = ['mesure', 'declare', 'transmis'] as const;
export type Source = (typeof SOURCES)[number];

/** A ledger entry as it is read back. `jour` is the civil date in the CPTS's zone; `minutes` and `centimes` may be unknown. */
export type Fait = {
  readonly id: string;
  readonly genre: string;
  readonly mission: string;
  readonly instant: Date;
  readonly jour: string;
  readonly acteurNom: string | null;
  readonly professions: readonly string[];
  readonly professionnelId: string | null;
  readonly commune: string | null;
  readonly secteur: string | null;
  readonly quantite: number;
  readonly minutes: number | null;
  readonly centimes: number | null;
  readonly detail: string | null;
  readonly lien: string | null;
  readonly source: string;
  readonly corrige: string | null;
};
