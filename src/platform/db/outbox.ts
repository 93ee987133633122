import type { Evenement } from '../call.ts';
import type { Tx } from './database.ts';

type Ctx = {
  readonly tx: Tx;
  readonly cpts: string;
  readonly maintenant: Date;
  readonly ids: () => string;
};

/** Writes what happened, to be relayed to jobs after commit. */
export async function writeEvents(ctx: Ctx, evenements: readonly Evenement[]): Promise<void> {
  if (evenements.length === 0) return;
  const rows = evenements.map(({ genre, donnees }) => ({
    cpts_id: ctx.cpts,
    id: ctx.ids(),
    genre,
    donnees: JSON.stringify(donnees),
    survenu_le: ctx.maintenant,
  }));
  await ctx.tx.insertInto('socle.evenements').values(rows).execute();
}
