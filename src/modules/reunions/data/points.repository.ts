import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Nouveau = {
  readonly id: string;
  readonly reunion: string;
  readonly titre: string;
  readonly minutes: number | null;
  readonly document: string | null;
  readonly le: Date;
};

/** Adds an item at the end of the agenda; whoever adds another waits on the meeting. */
export async function insertPoint(tx: Tx, cpts: string, p: Nouveau): Promise<void> {
  await sql`
    insert into reunions.points (cpts_id, id, reunion_id, rang, titre, minutes, document, change_le)
    select ${cpts}::uuid, ${p.id}::uuid, ${p.reunion}::uuid,
      coalesce((select max(rang) from reunions.points where cpts_id = ${cpts} and reunion_id = ${p.reunion}), 0) + 1,
      ${p.titre}, ${p.minutes}::smallint, ${p.document}, ${p.le}::timestamptz`.execute(tx);
}

type Cible = { readonly id: string; readonly reunion: string };

/** Takes an item off the agenda; false when it is not on it, or when something was written of it. */
export async function deletePoint(tx: Tx, cpts: string, { id, reunion }: Cible): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    delete from reunions.points
    where cpts_id = ${cpts} and reunion_id = ${reunion} and id = ${id} and notes = '' and decision = ''
    returning id`.execute(tx);
  return rows.length === 1;
}

type Ecriture = Cible & {
  readonly notes: string;
  readonly decision: string;
  /** When it was as its writer saw it. */
  readonly vuLe: Date;
  readonly le: Date;
};

/** Writes what was said of an item; false when somebody wrote it since it was opened. */
export async function updatePoint(tx: Tx, cpts: string, p: Ecriture): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update reunions.points set notes = ${p.notes}, decision = ${p.decision}, change_le = ${p.le}
    where cpts_id = ${cpts} and reunion_id = ${p.reunion} and id = ${p.id}
      and (date_trunc('milliseconds', change_le) = ${p.vuLe} or (notes = ${p.notes} and decision = ${p.decision}))
    returning id`.execute(tx);
  return rows.length === 1;
}
