import type { AFaire } from '#kernel/a-faire.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Ctx } from './call.ts';

/** What a source reads with: the transaction of whoever looks, and what day it is where the CPTS is. */
export type Regard = Pick<Ctx, 'tx' | 'cpts' | 'fuseau' | 'maintenant'> & {
  readonly jour: DateCivile;
};

/** What a module says is still to be done. Whoever lacks the right is told nothing of it, and nothing is read. */
export type SourceDAFaire = {
  /** Right of the pages that these things are read on. */
  readonly droit: string;
  readonly lister: (regard: Regard) => Promise<readonly AFaire[]>;
};
