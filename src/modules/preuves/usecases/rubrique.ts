import type { Ctx } from '#platform/use-case.ts';
import type { EtatDeRubrique } from '../domain/arrete.ts';

export type PeriodeDeRubrique = { readonly du: string; readonly au: string };

/** A file of a statement: its bytes are kept with the frozen year, and go into the pack as they are. */
export type FichierDeRubrique = {
  readonly nom: string;
  readonly type: string;
  readonly contenu: Uint8Array;
};

export type RubriqueLue = Omit<EtatDeRubrique, 'fichiers'> & {
  readonly fichiers: readonly FichierDeRubrique[];
};

/**
 * A statement that another module hands over for a year: sentences and tables for the report, files for the pack. `lire`
 * answers in the transaction that freezes, by the door of its module, the same for the same facts; null: nothing to join.
 */
export type Rubrique = {
  readonly cle: string;
  readonly titre: string;
  readonly lire: (ctx: Ctx, periode: PeriodeDeRubrique) => Promise<RubriqueLue | null>;
};
