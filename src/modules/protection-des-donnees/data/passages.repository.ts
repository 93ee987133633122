import type { Tx } from '#platform/db/database.ts';
import type { Passage } from '../domain/passage.ts';

/** Keeps the report of a night; false when that day had one already. */
export async function insertPassage(tx: Tx, cpts: string, passage: Passage): Promise<boolean> {
  const row = await tx
    .insertInto('protection_des_donnees.passages')
    .values({
      cpts_id: cpts,
      id: passage.id,
      jour: passage.jour,
      fini_le: passage.finiLe,
      rapport: JSON.stringify(passage.rapport),
    })
    .onConflict((oc) => oc.columns(['cpts_id', 'jour']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}
