import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Reglages } from '../domain/reglages.ts';

/** Writes the settings of the mission in this CPTS. */
export async function saveReglages(tx: Tx, cpts: string, r: Reglages): Promise<void> {
  await sql`
    insert into snp.reglages (cpts_id, conservation_jours, horizon_jours, lien_jours)
    values (${cpts}, ${r.conservationJours}, ${r.horizonJours}, ${r.lienJours})
    on conflict (cpts_id) do update set conservation_jours = excluded.conservation_jours,
      horizon_jours = excluded.horizon_jours, lien_jours = excluded.lien_jours`.execute(tx);
}
