import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

type Echeance = { readonly avant: Date; readonly jour: DateCivile; readonly le: Date };

/**
 * Duties that ended before an instant lose who held them, once they are in the ledger; what was exchanged about them, days
 * without duty and people long gone from a rota go with it. How many duties.
 */
export async function forgetGardes(
  tx: Tx,
  cpts: string,
  { avant, jour, le }: Echeance,
): Promise<number> {
  const anciennes = sql`select g.id from gardes.gardes g where g.cpts_id = ${cpts} and g.fin < ${avant}`;
  const echanges = sql`select e.id from gardes.echanges e where e.cpts_id = ${cpts}
    and (e.garde_id in (${anciennes}) or e.en_retour_id in (${anciennes}))`;
  await sql`delete from gardes.invitations where cpts_id = ${cpts} and echange_id in (${echanges})`.execute(
    tx,
  );
  await sql`delete from gardes.echanges where cpts_id = ${cpts} and id in (${echanges})`.execute(
    tx,
  );
  await sql`delete from gardes.rappels where cpts_id = ${cpts} and garde_id in (${anciennes})`.execute(
    tx,
  );
  const { rows } = await sql<{ id: string }>`
    update gardes.gardes set professionnel_id = null, propose_id = null, oubliee_le = ${le}
    where cpts_id = ${cpts} and fin < ${avant} and professionnel_id is not null and consigne_le is not null
    returning id`.execute(tx);
  await sql`update gardes.gardes set propose_id = null
    where cpts_id = ${cpts} and fin < ${avant} and propose_id is not null`.execute(tx);
  await sql`delete from gardes.indisponibilites where cpts_id = ${cpts} and au < ${jour}::date`.execute(
    tx,
  );
  await sql`
    delete from gardes.participants p where p.cpts_id = ${cpts} and p.retire_le < ${avant} and not exists (
      select from gardes.gardes g where g.cpts_id = ${cpts} and g.tableau_id = p.tableau_id
        and (g.professionnel_id = p.professionnel_id or g.propose_id = p.professionnel_id))`.execute(
    tx,
  );
  return rows.length;
}
