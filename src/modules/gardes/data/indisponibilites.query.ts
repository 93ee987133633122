import { sql } from 'kysely';
import type { Periode } from '#kernel/periode.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Absence } from '../domain/absence.ts';

/** Days without duty of some people that touch a period, soonest first. */
export async function indisponibilitesDe(
  tx: Tx,
  cpts: string,
  { professionnels, du, au }: Periode & { readonly professionnels: readonly string[] },
): Promise<readonly Absence[]> {
  const { rows } = await sql<Absence>`
    select id, professionnel_id as "professionnelId", du, au from gardes.indisponibilites
    where cpts_id = ${cpts} and professionnel_id = any (${sql.val([...professionnels])}::uuid[])
      and du <= ${au}::date and au >= ${du}::date
    order by du, au, id limit 1000`.execute(tx);
  return rows;
}

/** Whose days these are; null when they are not there. */
export async function titulaireDeLIndisponibilite(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<string | null> {
  const { rows } = await sql<{ qui: string }>`
    select professionnel_id as qui from gardes.indisponibilites where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
  return rows[0]?.qui ?? null;
}
