import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { REGLAGES_PAR_DEFAUT, type Reglages } from '../domain/reglages.ts';

/** Settings of the mission in this CPTS; those of the program where nothing was set. */
export async function reglagesDe(tx: Tx, cpts: string): Promise<Reglages> {
  const { rows } = await sql<Reglages>`
    select conservation_jours as "conservationJours", horizon_jours as "horizonJours", lien_jours as "lienJours"
    from snp.reglages where cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? REGLAGES_PAR_DEFAUT;
}
