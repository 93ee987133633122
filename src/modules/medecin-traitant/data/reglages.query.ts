import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { type Reglages, SANS_REGLAGES } from '../domain/reglages.ts';

/** Settings of the mission in this CPTS. */
export async function reglagesDe(tx: Tx, cpts: string): Promise<Reglages> {
  const { rows } = await sql<Reglages>`
    select tentatives_avant_courrier as "tentativesAvantCourrier", retour_jours as "retourJours"
    from mt.reglages where cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? SANS_REGLAGES;
}
