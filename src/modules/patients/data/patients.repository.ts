import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import {
  COLONNES_DU_PATIENT,
  type EnClair,
  type Index,
  type Ligne,
  type Scelle,
} from './patients.rows.ts';

type Nouveau = Scelle &
  Index &
  EnClair & {
    readonly id: string;
    readonly homonyme: number;
    readonly cree_le: Date;
    readonly cree_par_nom: string;
  };

/**
 * Writes a record; false when somebody wrote the same person first, even an instant ago. No row is asked back, and no
 * column of the constraint named: whoever opens a record does not see it before they are of its team.
 */
export async function insertPatient(tx: Tx, cpts: string, nouveau: Nouveau): Promise<boolean> {
  const { cree_le } = nouveau;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('patients.patients')
    .values({ ...nouveau, cpts_id: cpts, modifie_le: cree_le, derniere_activite_le: cree_le })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Records by id, those alone that whoever looks may see. */
export async function loadPatients(
  tx: Tx,
  cpts: string,
  ids: readonly string[],
): Promise<readonly Ligne[]> {
  if (ids.length === 0) return [];
  return await tx
    .selectFrom('patients.patients')
    .select(COLONNES_DU_PATIENT)
    .where('cpts_id', '=', cpts)
    .where('id', 'in', ids)
    .where('efface_le', 'is', null)
    .orderBy('id')
    .$castTo<Ligne>()
    .execute();
}

/** The record, or null when it does not exist, or not for whoever looks. */
export async function loadPatient(tx: Tx, cpts: string, id: string): Promise<Ligne | null> {
  return (await loadPatients(tx, cpts, [id]))[0] ?? null;
}

type Correction = {
  readonly id: string;
  /** As it was read: what somebody else wrote since is not lost under this. */
  readonly modifieLe: Date;
  readonly maintenant: Date;
  readonly nouveau: Scelle & Index & EnClair & { readonly homonyme?: number };
};

/** Replaces what a record says; false when it changed since it was read. */
export async function replacePatient(
  tx: Tx,
  cpts: string,
  { id, modifieLe, maintenant, nouveau }: Correction,
): Promise<boolean> {
  const row = await tx
    .updateTable('patients.patients')
    .set({ ...nouveau, modifie_le: maintenant, derniere_activite_le: maintenant })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .where('modifie_le', '=', modifieLe)
    .where('efface_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Something was done for this person: what retention counts from. */
export async function touchPatient(tx: Tx, cpts: string, id: string, le: Date): Promise<void> {
  await tx
    .updateTable('patients.patients')
    .set({ derniere_activite_le: le })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .execute();
}

/** Number to tell people of one identity apart: 0 for the first. */
export async function prochainHomonyme(
  tx: Tx,
  cpts: string,
  index: readonly Buffer[],
): Promise<number> {
  const { rows } = await sql<{ homonyme: number }>`
    select patients.prochain_homonyme(${cpts}::uuid, ${sql.val([...index])}::bytea[]) as homonyme`.execute(
    tx,
  );
  return rows[0]?.homonyme ?? 0;
}
