import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Levier } from '../domain/depart.ts';

type Note = Levier & { readonly le: Date; readonly parNom: string };

/** Writes an answer to a departure, or what was said anew of it. */
export async function saveLevier(tx: Tx, cpts: string, l: Note): Promise<void> {
  await sql`
    insert into mt.leviers (cpts_id, id, depart_id, genre, nom, capacite, des_le, note_le, note_par_nom)
    values (${cpts}, ${l.id}, ${l.departId}, ${l.genre}, ${l.nom}, ${l.capacite}, ${l.desLe}, ${l.le}, ${l.parNom})
    on conflict (cpts_id, id) do update set genre = excluded.genre, nom = excluded.nom, capacite = excluded.capacite,
      des_le = excluded.des_le, note_le = excluded.note_le, note_par_nom = excluded.note_par_nom`.execute(
    tx,
  );
}

/** The answer is no longer one; what was written stays. */
export async function removeLevier(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.leviers set retire_le = ${le} where cpts_id = ${cpts} and id = ${id} and retire_le is null returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

const COLONNES = sql`l.id, l.depart_id as "departId", l.genre, l.nom, l.capacite, l.des_le::text as "desLe"`;

/** Answers to a departure, oldest first. */
export async function leviersDuDepart(
  tx: Tx,
  cpts: string,
  depart: string,
): Promise<readonly Levier[]> {
  const { rows } = await sql<Levier>`
    select ${COLONNES} from mt.leviers l
    where l.cpts_id = ${cpts} and l.depart_id = ${depart} and l.retire_le is null order by l.id`.execute(
    tx,
  );
  return rows;
}

/** One of them, held until the transaction ends: its capacity is told to the ledger by difference. */
export async function lockLevier(
  tx: Tx,
  cpts: string,
  { depart, id }: { readonly depart: string; readonly id: string },
): Promise<Levier | null> {
  const { rows } = await sql<Levier>`
    select ${COLONNES} from mt.leviers l
    where l.cpts_id = ${cpts} and l.depart_id = ${depart} and l.id = ${id} and l.retire_le is null for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}
