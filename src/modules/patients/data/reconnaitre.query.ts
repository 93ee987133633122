import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Ids, encrypted names and birth dates of those who bear an index; `protege`: they block somebody. */
export type Reconnu = {
  readonly id: string;
  readonly nom_de_naissance: Buffer;
  readonly nom_utilise: Buffer | null;
  readonly prenoms: Buffer;
  readonly prenom_utilise: Buffer | null;
  readonly date_de_naissance: Buffer;
  readonly protege: boolean;
};

/** People who bear one of these blind indexes, oldest record first, whatever the team; never those who block whoever looks. */
export async function patientsAyantUnIndex(
  tx: Tx,
  cpts: string,
  index: readonly Buffer[],
): Promise<readonly Reconnu[]> {
  const { rows } = await sql<Reconnu>`
    select id, nom_de_naissance, nom_utilise, prenoms, prenom_utilise, date_de_naissance, protege
    from patients.reconnaitre(${cpts}::uuid, ${sql.val([...index])}::bytea[])`.execute(tx);
  return rows;
}

/** Professionals this person blocks now, whoever asks. */
export async function opposesDuPatient(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from patients.professionnels_opposes(${cpts}::uuid, ${patient}::uuid) as o (id)`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}
