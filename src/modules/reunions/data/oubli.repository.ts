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

/**
 * Of meetings held with other CPTS that ended before an instant: whom was written to, who answered what and who came from
 * there, what was told. Which CPTS held them with this one stays: sheets and ledgers refer to it. How many.
 */
export async function forgetInter(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const tenues = sql`select i.id from reunions.inter_invitees i
    join reunions.reunions t on t.cpts_id = i.cpts_id and t.id = i.reunion_id
    where i.cpts_id = ${cpts} and t.fin < ${avant}`;
  await sql`delete from reunions.inter_reponses where cpts_id = ${cpts} and (invitation_id in (${tenues})
    or invitation_id in (select r.id from reunions.inter_recues r where r.cpts_id = ${cpts} and r.fin < ${avant}))`.execute(
    tx,
  );
  const invitees = await sql<{ id: string }>`
    update reunions.inter_invitees set contact_nom = null, contact_courriel = null, motif = null, par_nom = null, venue = '[]'
    where cpts_id = ${cpts} and id in (${tenues})
      and (contact_courriel is not null or par_nom is not null or venue <> '[]') returning id`.execute(
    tx,
  );
  const recues = await sql<{ id: string }>`
    update reunions.inter_recues set lieu = null, adresse_visio = null, secret = null, points = '[]', actions = '[]',
      motif = null, par_nom = null
    where cpts_id = ${cpts} and fin < ${avant}
      and (secret is not null or par_nom is not null or points <> '[]' or actions <> '[]') returning id`.execute(
    tx,
  );
  return invitees.rows.length + recues.rows.length;
}

/** Messages to groups that left before an instant are forgotten, with who received them. How many. */
export async function forgetCourriers(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from reunions.courriers where cpts_id = ${cpts} and envoye_le < ${avant} returning id`.execute(
    tx,
  );
  return rows.length;
}
