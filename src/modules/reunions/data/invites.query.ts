import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Invite = {
  readonly nom: string;
  readonly courriel: string | null;
  /** Civil dates, both included. */
  readonly du: string;
  readonly au: string;
};

/** Minutes that frozen sheets, as they stand now, give to guests of these names or addresses, each over their own days. */
export async function minutesDesInvites(
  tx: Tx,
  cpts: string,
  invites: readonly Invite[],
): Promise<number> {
  if (invites.length === 0) return 0;
  const { rows } = await sql<{ minutes: number }>`
    with derniere as (
      select distinct on (reunion_id) reunion_id, contenu::jsonb as contenu from reunions.feuilles
      where cpts_id = ${cpts} order by reunion_id, numero desc),
    vus as (
      select l.fait, l.minutes, l.nom, p.courriel, ((d.contenu ->> 'debut')::timestamptz at time zone 'UTC')::date as jour
      from derniere d
      cross join lateral jsonb_to_recordset(d.contenu -> 'lignes')
        as l(personne uuid, nom text, minutes integer, professionnel uuid, fait uuid)
      left join reunions.personnes p on p.cpts_id = ${cpts} and p.id = l.personne
      where l.professionnel is null)
    select coalesce(sum(minutes), 0)::bigint as minutes from vus v
    where exists (
      select from jsonb_to_recordset(${JSON.stringify(invites)}::jsonb)
        as i(nom text, courriel text, du date, au date)
      where v.jour between i.du and i.au and (lower(i.nom) = lower(v.nom) or i.courriel = v.courriel))`.execute(
    tx,
  );
  return rows[0]?.minutes ?? 0;
}
