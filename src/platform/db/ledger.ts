/**
 * Ledger entry. `minutes` whole minutes, `centimes` euro cents, `instant` when it happened if not now,
 * `sujet` a pseudonym, `lien` the path of the record it came from, `source` measured here by default.
 */
export type FaitAConsigner = {
  /** Id of the entry, when a later one may correct it; drawn otherwise. */
  readonly id?: string;
  readonly genre: string;
  readonly mission: string;
  readonly instant?: Date;
  readonly professions?: readonly string[];
  readonly professionnel?: string | null;
  readonly commune?: string | null;
  readonly secteur?: string | null;
  readonly quantite?: number;
  readonly minutes?: number | null;
  readonly centimes?: number | null;
  readonly sujet?: string | null;
  readonly detail?: string | null;
  readonly lien?: string | null;
  readonly source?: 'mesure' | 'declare' | 'transmis';
  readonly corrige?: string;
};

/**
 * Audit entry: what was done (`action`, told in words by its module), on which record, about whom. People are
 * pseudonyms: `personne` when the action is about one, `personnes` (UUID) when a list showed several.
 */
export type Trace = {
  readonly action: string;
  readonly objet?: string | null;
  readonly personne?: string | null;
  readonly personnes?: readonly string[];
  readonly detail?: Readonly<Record<string, string | number | boolean | null>>;
};
