import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Rappel } from '../domain/rappel.ts';

type Envoye = {
  readonly id: string;
  readonly garde: string;
  readonly professionnel: string;
};

/** Keeps which duty each reminder told of, and to whom: what their links open. */
export async function insertRappels(
  tx: Tx,
  cpts: string,
  { rappels, le }: { readonly rappels: readonly Envoye[]; readonly le: Date },
): Promise<void> {
  await sql`
    insert into gardes.rappels (cpts_id, id, garde_id, professionnel_id, envoye_le)
    select ${cpts}::uuid, r.id, r.garde, r.professionnel, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(rappels)}::jsonb) as r (id uuid, garde uuid, professionnel uuid)`.execute(
    tx,
  );
}

/** A reminder, or null when it does not exist in this CPTS. */
export async function loadRappel(tx: Tx, cpts: string, id: string): Promise<Rappel | null> {
  const { rows } = await sql<Rappel>`
    select r.id, r.garde_id as "gardeId", r.professionnel_id as "professionnelId", p.nom
    from gardes.rappels r
    join gardes.gardes g on g.cpts_id = ${cpts} and g.id = r.garde_id
    left join gardes.participants p on p.cpts_id = ${cpts} and p.tableau_id = g.tableau_id
      and p.professionnel_id = r.professionnel_id and p.retire_le is null
    where r.cpts_id = ${cpts} and r.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
