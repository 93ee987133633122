import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { College } from '../domain/college.ts';

/** The colleges of a CPTS, by name. */
export async function collegesDeLaCpts(tx: Tx, cpts: string): Promise<readonly College[]> {
  const { rows } = await sql<College>`
    select id, nom, regle, genre, professions, secteurs::text[] as secteurs, elus, voix, sieges,
      statuts_le_prevoient as "statutsLePrevoient"
    from asso.colleges where cpts_id = ${cpts} and retire_le is null order by lower(nom), id limit 100`.execute(
    tx,
  );
  return rows;
}

/** How many current members each college has, by its id. */
export async function effectifsDesColleges(
  tx: Tx,
  cpts: string,
): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`
    select college_id as id, count(*)::int as n from asso.adhesions
    where cpts_id = ${cpts} and college_id is not null and etat in ('active', 'suspendue')
    group by college_id`.execute(tx);
  return new Map(rows.map(({ id, n }) => [id, n]));
}
