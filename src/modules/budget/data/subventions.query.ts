import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Encaissement, Subvention } from '../domain/subvention.ts';

/** Grants, the last granted first. */
export async function subventionsDeLaCpts(tx: Tx, cpts: string): Promise<readonly Subvention[]> {
  const { rows } = await sql<Subvention>`
    select id, financeur, objet, mission, action, accordee_le as "accordeeLe", centimes, reference, conditions,
      compte_rendu_avant as "compteRenduAvant", compte_rendu_le as "compteRenduLe"
    from budget.subventions where cpts_id = ${cpts} order by accordee_le desc, id desc limit 500`.execute(
    tx,
  );
  return rows;
}

export async function encaissementsDeLaCpts(
  tx: Tx,
  cpts: string,
): Promise<readonly Encaissement[]> {
  const { rows } = await sql<Encaissement>`
    select id, subvention_id as subvention, le, reference, centimes from budget.encaissements
    where cpts_id = ${cpts} order by le, id limit 3000`.execute(tx);
  return rows;
}
