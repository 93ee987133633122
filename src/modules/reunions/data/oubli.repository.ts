import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Polls that were to be answered before an instant are forgotten, closed or left so, with who said what; meetings stay. How many. */
export async function forgetSondages(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const anciens = sql`select s.id from reunions.sondages s where s.cpts_id = ${cpts}
    and s.cloture_le < ${avant}`;
  await sql`delete from reunions.reponses r where r.cpts_id = ${cpts} and r.invitation_id in (
    select i.id from reunions.invitations i where i.cpts_id = ${cpts} and i.sondage_id in (${anciens}))`.execute(
    tx,
  );
  await sql`delete from reunions.invitations where cpts_id = ${cpts} and sondage_id in (${anciens})`.execute(
    tx,
  );
  await sql`delete from reunions.creneaux where cpts_id = ${cpts} and sondage_id in (${anciens})`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string }>`
    delete from reunions.sondages where cpts_id = ${cpts} and id in (${anciens}) returning id`.execute(
    tx,
  );
  return rows.length;
}

/** Messages to groups that left before an instant are forgotten, with who received them. How many. */
export async function forgetCourriers(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from reunions.courriers where cpts_id = ${cpts} and envoye_le < ${avant} returning id`.execute(
    tx,
  );
  return rows.length;
}
