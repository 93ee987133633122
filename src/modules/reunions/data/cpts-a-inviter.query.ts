import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type CptsAInviter = { readonly id: string; readonly nom: string };

/** The other CPTS of the installation, by name: who exists is public. Those of a demonstration are among themselves. */
export async function cptsAInviter(tx: Tx, cpts: string): Promise<readonly CptsAInviter[]> {
  const { rows } = await sql<CptsAInviter>`
    select c.id, c.nom from territoire.public_cpts c
    join territoire.public_cpts ici on ici.id = ${cpts} and ici.demonstration = c.demonstration
    where c.id <> ${cpts} order by c.nom, c.id`.execute(tx);
  return rows;
}
