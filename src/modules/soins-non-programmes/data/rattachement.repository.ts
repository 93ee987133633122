import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Rattachement = { readonly demande: string; readonly patient: string | null };

/** Ties a request, with what came of it, to a record, or unties it; false when its words were erased. */
export async function setPatient(
  tx: Tx,
  cpts: string,
  { demande, patient }: Rattachement,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set patient_id = ${patient}::uuid, detachee = ${patient === null}
    where cpts_id = ${cpts} and id = ${demande} and purgee_le is null returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    update snp.reservations set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = ${demande}`.execute(tx);
  await sql`
    update snp.reponses set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = ${demande}`.execute(tx);
  await sql`
    update snp.eligibilites set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = ${demande}`.execute(tx);
  return true;
}

/** Requests of one record, with what came of them, go to another of the same person; how many requests. */
export async function moveDemandes(
  tx: Tx,
  cpts: string,
  { de, vers }: { readonly de: string; readonly vers: string },
): Promise<number> {
  const suit = sql`set patient_id = ${vers}::uuid where cpts_id = ${cpts} and patient_id = ${de}`;
  await sql`update snp.reservations ${suit}`.execute(tx);
  await sql`update snp.reponses ${suit}`.execute(tx);
  await sql`update snp.eligibilites ${suit}`.execute(tx);
  const { numAffectedRows } = await sql`update snp.demandes ${suit}`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

type Rattachements = { readonly demandes: readonly string[]; readonly patient: string };

/** Ties requests that are still tied to nobody, with what came of them; gives those tied. */
export async function attachDemandes(
  tx: Tx,
  cpts: string,
  { demandes, patient }: Rattachements,
): Promise<readonly string[]> {
  if (demandes.length === 0) return [];
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and id = any (${sql.val([...demandes])}::uuid[])
      and patient_id is null and purgee_le is null and not detachee
    returning id`.execute(tx);
  const ids = sql.val(rows.map(({ id }) => id));
  await sql`
    update snp.reservations set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = any (${ids}::uuid[])`.execute(tx);
  await sql`
    update snp.reponses set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = any (${ids}::uuid[])`.execute(tx);
  await sql`
    update snp.eligibilites set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = any (${ids}::uuid[])`.execute(tx);
  return rows.map(({ id }) => id);
}
