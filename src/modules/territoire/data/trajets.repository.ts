import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type TrajetAEcrire = {
  readonly de: string;
  readonly vers: string;
  readonly minutes: number;
  readonly raison: string | null;
};

/** Records the minutes of a road, over what was recorded before. */
export async function upsertTrajet(tx: Tx, cpts: string, t: TrajetAEcrire): Promise<void> {
  await sql`
    insert into territoire.trajets (cpts_id, de, vers, minutes, raison)
    values (${cpts}, ${t.de}, ${t.vers}, ${t.minutes}, ${t.raison})
    on conflict (cpts_id, de, vers) do update set minutes = excluded.minutes, raison = excluded.raison`.execute(
    tx,
  );
}

/** Forgets what was typed for a pair, one way or both. Answers how many rows went. */
export async function deleteTrajets(
  tx: Tx,
  cpts: string,
  paire: { readonly de: string; readonly vers: string; readonly deuxSens: boolean },
): Promise<number> {
  const { de, vers, deuxSens } = paire;
  const { rows } = await sql<{ de: string }>`
    delete from territoire.trajets
    where cpts_id = ${cpts} and ((de = ${de} and vers = ${vers}) or (${deuxSens} and de = ${vers} and vers = ${de}))
    returning de`.execute(tx);
  return rows.length;
}
