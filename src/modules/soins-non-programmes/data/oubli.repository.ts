import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { deleteMessagesAbout } from '#platform/db/messages.ts';

type Echeance = {
  /** Requests received before are let go, as those whose own day has come. */
  readonly avant: Date;
  readonly jour: string;
  readonly le: Date;
};

/** Removes the words and traits of requests whose time has come, and whom they are about; gives their ids. */
export async function purgeDemandes(
  tx: Tx,
  cpts: string,
  { avant, jour, le }: Echeance,
): Promise<readonly string[]> {
  const echues = sql`(purge_le <= ${jour}::date or recue_le < ${avant})`;
  return await oublier({ tx, cpts }, { lesquelles: echues, le });
}

/** The same for all requests of a patient, at once. */
export async function forgetPatient(
  tx: Tx,
  cpts: string,
  { patient, le }: { readonly patient: string; readonly le: Date },
): Promise<readonly string[]> {
  return await oublier({ tx, cpts }, { lesquelles: sql`patient_id = ${patient}`, le });
}

async function oublier(
  { tx, cpts }: { readonly tx: Tx; readonly cpts: string },
  { lesquelles, le }: { readonly lesquelles: RawBuilder<unknown>; readonly le: Date },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update snp.demandes set demandeur = null, description = null, note = null, prenom = null, nom = null,
      age = null, sexe = null, medecin_traitant_nom = null, telephone = null, courriel = null, patient_id = null,
      purgee_le = ${le}
    where cpts_id = ${cpts} and ${lesquelles} and purgee_le is null
    returning id`.execute(tx);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return ids;
  const deCelles = sql`cpts_id = ${cpts} and demande_id = any (${sql.val(ids)}::uuid[])`;
  await sql`update snp.reponses set precision = null, patient_id = null where ${deCelles}`.execute(
    tx,
  );
  await sql`update snp.eligibilites set reponses = null, patient_id = null where ${deCelles}`.execute(
    tx,
  );
  await sql`update snp.reservations set patient_id = null where ${deCelles} and patient_id is not null`.execute(
    tx,
  );
  await deleteMessagesAbout(tx, cpts, ids);
  return ids;
}
