import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type Recensement = {
  readonly id: string;
  readonly professionnelId: string;
  readonly profession: string;
  readonly jour: string;
  readonly quantite: number;
  readonly annuleLe: Date | null;
};

type Nouveau = Omit<Recensement, 'annuleLe'> & { readonly le: Date };

/** Keeps a count of care given outside the slots. */
export async function insertRecensement(tx: Tx, cpts: string, r: Nouveau): Promise<void> {
  await sql`
    insert into snp.recensements (cpts_id, id, professionnel_id, profession, jour, quantite, consigne_le)
    values (${cpts}, ${r.id}, ${r.professionnelId}, ${r.profession}, ${r.jour}, ${r.quantite}, ${r.le})`.execute(
    tx,
  );
}

/** The count, or null when it does not exist in this CPTS. */
export async function loadRecensement(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<Recensement | null> {
  const { rows } = await sql<Recensement>`
    select id, professionnel_id as "professionnelId", profession, jour, quantite, annule_le as "annuleLe"
    from snp.recensements where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Undoes a count; false when it was undone already. */
export async function cancelRecensement(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.recensements set annule_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and annule_le is null returning id`.execute(tx);
  return rows.length === 1;
}

/** Removes the counts written before an instant; how many. */
export async function deleteRecensements(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    delete from snp.recensements where cpts_id = ${cpts} and consigne_le < ${avant} returning id`.execute(
    tx,
  );
  return rows.length;
}
