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
    update snp.demandes set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and id = ${demande} and purgee_le is null returning id`.execute(tx);
  if (rows.length === 0) return false;
  await sql`
    update snp.reservations set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = ${demande}`.execute(tx);
  await sql`
    update snp.reponses set patient_id = ${patient}::uuid
    where cpts_id = ${cpts} and demande_id = ${demande}`.execute(tx);
  return true;
}
