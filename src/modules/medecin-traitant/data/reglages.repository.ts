import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Reglages } from '../domain/reglages.ts';

/** Writes the settings of the mission in this CPTS. */
export async function saveReglages(tx: Tx, cpts: string, r: Reglages): Promise<void> {
  await sql`
    insert into mt.reglages (cpts_id, tentatives_avant_courrier, retour_jours)
    values (${cpts}, ${r.tentativesAvantCourrier}, ${r.retourJours})
    on conflict (cpts_id) do update set tentatives_avant_courrier = excluded.tentatives_avant_courrier,
      retour_jours = excluded.retour_jours`.execute(tx);
}
