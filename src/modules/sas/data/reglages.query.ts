import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { NON_RACCORDEE, type Raccordement } from '../domain/raccordement.ts';

/** The connection of a CPTS; everything unknown when nobody began it. */
export async function raccordementDe(tx: Tx, cpts: string): Promise<Raccordement> {
  const { rows } = await sql<Raccordement>`
    select actif, finess, telephone, ror_le::text as "rorLe", zone_ror_le::text as "zoneRorLe",
      adhesions_le::text as "adhesionsLe", certificats_le::text as "certificatsLe", essai_le::text as "essaiLe"
    from sas.reglages where cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? NON_RACCORDEE;
}
