import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Removes what says who a person is; the record stays as a number, for what counts it. How many records: 0 or 1. */
export async function erasePatient(tx: Tx, cpts: string, id: string, le: Date): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update patients.patients set nom_de_naissance = null, prenoms = null, nom_utilise = null, prenom_utilise = null,
      date_de_naissance = null, sexe = null, commune_de_naissance = null, telephone = null, courriel = null,
      contact = null, matricule = null, nature_du_matricule = null, verification = null, commune = null,
      medecin_traitant = 'inconnu', medecin_traitant_id = null, index_identite = null, index_nom_date = null,
      index_nom_utilise_date = null, index_telephone = null, index_matricule = null, efface_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and efface_le is null
    returning id`.execute(tx);
  if (rows.length === 0) return 0;
  await tx
    .updateTable('patients.equipe')
    .set({ jusqu_a: le })
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', id)
    .where('depuis', '<=', le)
    .where((eb) => eb.or([eb('jusqu_a', 'is', null), eb('jusqu_a', '>', le)]))
    .execute();
  await tx
    .updateTable('patients.bris_de_glace')
    .set({ precision: null, commentaire: null })
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', id)
    .execute();
  return 1;
}

/** People for whom nothing was done since before that instant. */
export async function patientsInactifs(
  tx: Tx,
  cpts: string,
  avant: Date,
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('patients.patients')
    .select('id')
    .where('cpts_id', '=', cpts)
    .where('efface_le', 'is', null)
    .where('derniere_activite_le', '<', avant)
    .orderBy('id')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}
