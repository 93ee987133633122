import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { type Reglages, SANS_REGLAGES } from '../domain/reglages.ts';

export async function reglagesDe(tx: Tx, cpts: string): Promise<Reglages> {
  const { rows } = await sql<Reglages>`
    select tentatives_avant_courrier as "tentativesAvantCourrier", retour_jours as "retourJours"
    from mt.reglages where cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? SANS_REGLAGES;
}

export async function saveReglages(tx: Tx, cpts: string, r: Reglages): Promise<void> {
  await sql`
    insert into mt.reglages (cpts_id, tentatives_avant_courrier, retour_jours)
    values (${cpts}, ${r.tentativesAvantCourrier}, ${r.retourJours})
    on conflict (cpts_id) do update set tentatives_avant_courrier = excluded.tentatives_avant_courrier,
      retour_jours = excluded.retour_jours`.execute(tx);
}
