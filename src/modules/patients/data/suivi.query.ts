import type { Tx } from '#platform/db/database.ts';
import type { Accord } from '../domain/accord.ts';
import type { Membre } from '../domain/equipe.ts';
import type { Opposition } from '../domain/opposition.ts';

/** Everybody who is or was of the team of a person, those who are first. */
export async function equipeDuPatient(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly Membre[]> {
  return await tx
    .selectFrom('patients.equipe')
    .select([
      'id',
      'genre',
      'membre_id as membre',
      'membre_nom as nom',
      'fonction',
      'cadre',
      'ouvreur',
      'depuis',
      'jusqu_a as jusquA',
      'ajoute_par_nom as ajouteParNom',
      'retire_par_nom as retireParNom',
    ])
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .orderBy('depuis')
    .orderBy('membre_nom')
    .$castTo<Membre>()
    .execute();
}

/** All a person answered, newest first. */
export async function accordsDuPatient(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly Accord[]> {
  return await tx
    .selectFrom('patients.accords')
    .select([
      'id',
      'objet',
      'reponse',
      'voie',
      'donne_par as donnePar',
      'version_du_texte as version',
      'recueilli_le as recueilliLe',
      'recueilli_par_nom as recueilliParNom',
      'fini_le as finiLe',
      'fini_par_nom as finiParNom',
    ])
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .orderBy('recueilli_le', 'desc')
    .orderBy('id', 'desc')
    .$castTo<Accord>()
    .execute();
}

/** Oppositions of a person, newest first; none for those who do not hold every record. */
export async function oppositionsDuPatient(
  tx: Tx,
  cpts: string,
  patient: string,
): Promise<readonly Opposition[]> {
  return await tx
    .selectFrom('patients.oppositions')
    .select([
      'id',
      'professionnel_id as professionnel',
      'professionnel_nom as professionnelNom',
      'voie',
      'posee_le as poseeLe',
      'posee_par_nom as poseeParNom',
      'levee_le as leveeLe',
      'levee_par_nom as leveeParNom',
    ])
    .where('cpts_id', '=', cpts)
    .where('patient_id', '=', patient)
    .orderBy('posee_le', 'desc')
    .orderBy('id', 'desc')
    .$castTo<Opposition>()
    .execute();
}
