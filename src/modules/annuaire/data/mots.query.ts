import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

const PAR_MOT = 30;

/** For each word somebody typed, the words of the directory that look like it, the nearest first. */
export async function motsRessemblants(
  tx: Tx,
  tapes: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const seuil = Math.min(...tapes.map(seuilDe));
  await sql`set local pg_trgm.similarity_threshold = ${sql.lit(seuil)}`.execute(tx);
  const { rows } = await sql<{ tape: string; mots: readonly string[] }>`
    select t.tape, array(
      select m.mot from annuaire.mots m
      where m.mot operator(extensions.%) t.tape
      order by extensions.similarity(m.mot, t.tape) desc, m.mot
      limit ${PAR_MOT}) as mots
    from unnest(${sql.val([...tapes])}::text[]) as t (tape)`.execute(tx);
  return tapes.map((tape) => rows.find((row) => row.tape === tape)?.mots ?? []);
}

/**
 * One wrong letter, or two swapped, leaves that much of the trigrams of a word: the longer the word, the less
 * one error weighs, and the fewer words have to be looked at.
 */
function seuilDe(mot: string): number {
  if (mot.length < 6) return 0.3;
  if (mot.length < 9) return 0.35;
  return mot.length < 12 ? 0.4 : 0.5;
}
