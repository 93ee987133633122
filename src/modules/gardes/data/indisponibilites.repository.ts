import { sql } from 'kysely';
import type { Periode } from '#kernel/periode.ts';
import type { Tx } from '#platform/db/database.ts';

type Nouvelle = Periode & {
  readonly id: string;
  readonly professionnel: string;
  readonly le: Date;
};

/** Adds days without duty. */
export async function insertIndisponibilite(
  tx: Tx,
  cpts: string,
  { id, professionnel, du, au, le }: Nouvelle,
): Promise<void> {
  await sql`
    insert into gardes.indisponibilites (cpts_id, id, professionnel_id, du, au, declaree_le)
    values (${cpts}, ${id}, ${professionnel}, ${du}, ${au}, ${le})`.execute(tx);
}

/** Takes them back; false when they are not there, or not of these people. */
export async function deleteIndisponibilite(tx: Tx, cpts: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from gardes.indisponibilites where cpts_id = ${cpts} and id = ${id} returning id`.execute(
    tx,
  );
  return rows.length === 1;
}
