import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

const PAR_MOT = 30;

/** For each word somebody typed, the words of the directory that look like it, the nearest first. */
export async function motsRessemblants(
  tx: Tx,
  tapes: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const { rows } = await sql<{ tape: string; mots: readonly string[] }>`
    select t.tape, array(
      select m.mot from annuaire.mots m
      where m.mot operator(extensions.%) t.tape
      order by extensions.similarity(m.mot, t.tape) desc, m.mot
      limit ${PAR_MOT}) as mots
    from unnest(${sql.val([...tapes])}::text[]) as t (tape)`.execute(tx);
  return tapes.map((tape) => rows.find((row) => row.tape === tape)?.mots ?? []);
}
