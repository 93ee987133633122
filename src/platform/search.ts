import type { Tx } from './db/database.ts';

/** What a module offers to the find box of the application. */
export type Recherche = {
  /** Above its results: `Professionnels`. */
  readonly titre: string;
  /** Whoever lacks it finds nothing here. */
  readonly droit: string;
  /** Best first, eight at most. */
  readonly chercher: (tx: Tx, question: Question) => Promise<readonly Trouve[]>;
};

/** `q` as typed, two characters at least; `base` is the path of the CPTS in the application, `/app/:slug`. */
export type Question = { readonly cpts: string; readonly base: string; readonly q: string };

export type Trouve = {
  readonly libelle: string;
  readonly precision: string | null;
  readonly href: string;
};
