import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Trait } from '../domain/poids.ts';
import type { Participant } from '../domain/tableau.ts';

type Nouveaux = {
  readonly tableau: string;
  readonly participants: readonly Participant[];
  readonly le: Date;
};

/** Adds people to a rota, or takes them back, with their entry of the directory as it is now. */
export async function saveParticipants(
  tx: Tx,
  cpts: string,
  { tableau, participants, le }: Nouveaux,
): Promise<void> {
  await sql`
    insert into gardes.participants (cpts_id, tableau_id, professionnel_id, nom, lieu, adresse, commune, telephone, ajoute_le)
    select ${cpts}::uuid, ${tableau}::uuid, r."professionnelId", r.nom, r.lieu, r.adresse, r.commune, r.telephone,
      ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(participants)}::jsonb) as r ("professionnelId" uuid, nom text, lieu text,
      adresse text, commune text, telephone text)
    on conflict (cpts_id, tableau_id, professionnel_id) do update set nom = excluded.nom, lieu = excluded.lieu,
      adresse = excluded.adresse, commune = excluded.commune, telephone = excluded.telephone, retire_le = null`.execute(
    tx,
  );
}

type Reglage = {
  readonly tableau: string;
  readonly professionnel: string;
  readonly exclusions: readonly Trait[];
};

/** Changes what somebody never takes; false when they are not of this rota. */
export async function updateExclusions(
  tx: Tx,
  cpts: string,
  { tableau, professionnel, exclusions }: Reglage,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update gardes.participants set exclusions = ${sql.val([...exclusions])}::text[]
    where cpts_id = ${cpts} and tableau_id = ${tableau} and professionnel_id = ${professionnel} and retire_le is null
    returning professionnel_id as id`.execute(tx);
  return rows.length === 1;
}

type Depart = { readonly tableau: string; readonly professionnel: string; readonly le: Date };

/** Takes somebody out of a rota; their duties to come become holes. Null when they are not of it, else how many. */
export async function retireParticipant(
  tx: Tx,
  cpts: string,
  { tableau, professionnel, le }: Depart,
): Promise<number | null> {
  const { rows } = await sql<{ id: string }>`
    update gardes.participants set retire_le = ${le}
    where cpts_id = ${cpts} and tableau_id = ${tableau} and professionnel_id = ${professionnel} and retire_le is null
    returning professionnel_id as id`.execute(tx);
  if (rows.length === 0) return null;
  await sql`
    update gardes.gardes set propose_id = null
    where cpts_id = ${cpts} and tableau_id = ${tableau} and propose_id = ${professionnel}`.execute(
    tx,
  );
  const { rows: rendues } = await sql<{ id: string }>`
    update gardes.gardes set professionnel_id = null, change_le = ${le}, rappele_le = null
    where cpts_id = ${cpts} and tableau_id = ${tableau} and professionnel_id = ${professionnel} and debut > ${le}
    returning id`.execute(tx);
  return rendues.length;
}
