import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type ReferenceInter = { readonly organisatrice: string; readonly reunion: string };

/** Which meeting of which CPTS this one is, when several hold it. */
export async function referenceInter(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<ReferenceInter | null> {
  const { rows } = await sql<ReferenceInter>`
    select organisatrice_id as organisatrice, reference_id as reunion from reunions.inter_recues
    where cpts_id = ${cpts} and reunion_id = ${reunion}
    union
    select cpts_id, reunion_id from reunions.inter_invitees where cpts_id = ${cpts} and reunion_id = ${reunion}
    limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Takes these professionals for the ledger of this CPTS; gives those that another one counts already. */
export async function countOnce(
  tx: Tx,
  { organisatrice, reunion }: ReferenceInter,
  professionnels: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ ailleurs: string[] }>`
    select reunions.compter_une_fois(${organisatrice}::uuid, ${reunion}::uuid, ${sql.val([...professionnels])}::uuid[])
      as ailleurs`.execute(tx);
  return rows[0]?.ailleurs ?? [];
}

/** Gives one back: they were not there with this CPTS. */
export async function giveBack(
  tx: Tx,
  { organisatrice, reunion }: ReferenceInter,
  professionnel: string,
): Promise<void> {
  await sql`select reunions.ne_plus_compter(${organisatrice}::uuid, ${reunion}::uuid, ${professionnel}::uuid)`.execute(
    tx,
  );
}
