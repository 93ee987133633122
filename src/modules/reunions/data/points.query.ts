import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type Point = {
  readonly id: string;
  readonly rang: number;
  readonly titre: string;
  readonly minutes: number | null;
  readonly document: string | null;
  readonly notes: string;
  readonly decision: string;
  readonly changeLe: Date;
};

/** The agenda of a meeting, in order, with what was said of each item. */
export async function pointsDeLaReunion(
  tx: Tx,
  cpts: string,
  reunion: string,
): Promise<readonly Point[]> {
  const { rows } = await sql<Point>`
    select id, rang, titre, minutes, document, notes, decision, change_le as "changeLe" from reunions.points
    where cpts_id = ${cpts} and reunion_id = ${reunion} order by rang, id`.execute(tx);
  return rows;
}
