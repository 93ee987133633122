import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Periode = { readonly du: string; readonly au: string; readonly fuseau: string };

/** How many professionals have at least one slot, not withdrawn, on the civil days of a period (both included). */
export async function professionnelsParticipants(
  tx: Tx,
  cpts: string,
  { du, au, fuseau }: Periode,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct professionnel_id)::int as n from snp.creneaux
    where cpts_id = ${cpts} and etat <> 'ferme'
      and debut >= (${du}::date)::timestamp at time zone ${fuseau}
      and debut < (${au}::date + 1)::timestamp at time zone ${fuseau}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Free slots of the next two days that a patient may take alone: a number, never who offers them. */
export async function creneauxOuvertsAuxPatients(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from snp.creneaux
    where cpts_id = ${cpts} and etat = 'libre' and 'patient' = any (reservable_par)
      and debut > ${maintenant} and debut < ${maintenant}::timestamptz + interval '2 days'
      and (libere_le is null or libere_le <= ${maintenant})`.execute(tx);
  return rows[0]?.n ?? 0;
}
