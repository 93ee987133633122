/** What one night ended, kind by kind. */
export type LigneDePassage = {
  readonly code: string;
  readonly jours: number;
  /** Records from before this instant were ended, ISO. */
  readonly avant: string;
  readonly nombre: number;
};

export type Passage = {
  readonly id: string;
  readonly jour: string;
  readonly finiLe: Date;
  readonly rapport: readonly LigneDePassage[];
};
