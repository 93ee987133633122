import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { College } from '../domain/college.ts';

/** The colleges of the statutes of a CPTS, by name. */
export async function collegesDeLaCpts(tx: Tx, cpts: string): Promise<readonly College[]> {
  return await lire(tx, cpts, sql`instance_id is null`);
}

/** The colleges of a council that is not of the association, by name. */
export async function collegesDuConseil(
  tx: Tx,
  cpts: string,
  instance: string,
): Promise<readonly College[]> {
  return await lire(tx, cpts, sql`instance_id = ${instance}`);
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>) {
  const { rows } = await sql<College>`
    select id, instance_id as "instanceId", nom, regle, genre, professions, secteurs::text[] as secteurs, elus, voix, sieges,
      statuts_le_prevoient as "statutsLePrevoient"
    from asso.colleges where cpts_id = ${cpts} and retire_le is null and ${filtre} order by lower(nom), id limit 100`.execute(
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
