import { sql } from 'kysely';
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
  const rows = evenements.map(({ genre, donnees }) => ({ id: ctx.ids(), genre, donnees }));
  await sql`
    insert into socle.evenements (cpts_id, id, genre, donnees, survenu_le)
    select ${ctx.cpts}::uuid, r.id, r.genre, r.donnees, ${ctx.maintenant}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, genre text, donnees jsonb)`.execute(
    ctx.tx,
  );
}
