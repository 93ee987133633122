import type { Tx } from '#platform/db/database.ts';
import { COLONNES_DU_PATIENT, type Ligne } from './patients.rows.ts';

/** Records where something was done lately, the latest first. */
export async function patientsRecents(
  tx: Tx,
  cpts: string,
  limite: number,
): Promise<readonly Ligne[]> {
  return await tx
    .selectFrom('patients.patients')
    .select(COLONNES_DU_PATIENT)
    .where('cpts_id', '=', cpts)
    .where('efface_le', 'is', null)
    .orderBy('derniere_activite_le', 'desc')
    .orderBy('id')
    .limit(limite)
    .$castTo<Ligne>()
    .execute();
}

/** Records of those whom these ids care for, the latest first; what the person answered narrows them (policies). */
export async function patientsDesMembres(
  tx: Tx,
  cpts: string,
  {
    membres,
    le,
    limite,
  }: { readonly membres: readonly string[]; readonly le: Date; readonly limite: number },
): Promise<readonly Ligne[]> {
  if (membres.length === 0) return [];
  return await tx
    .selectFrom('patients.patients')
    .select(COLONNES_DU_PATIENT)
    .where('cpts_id', '=', cpts)
    .where('efface_le', 'is', null)
    .where((eb) =>
      eb.or([
        eb('medecin_traitant_id', 'in', membres),
        eb(
          'id',
          'in',
          eb
            .selectFrom('patients.equipe as e')
            .select('e.patient_id')
            .where('e.cpts_id', '=', cpts)
            .where('e.membre_id', 'in', membres)
            .where('e.depuis', '<=', le)
            .where((w) => w.or([w('e.jusqu_a', 'is', null), w('e.jusqu_a', '>', le)])),
        ),
      ]),
    )
    .orderBy('derniere_activite_le', 'desc')
    .orderBy('id')
    .limit(limite)
    .$castTo<Ligne>()
    .execute();
}

/** How many records the CPTS holds, for whoever may open all. */
export async function compterPatients(tx: Tx, cpts: string): Promise<number> {
  const row = await tx
    .selectFrom('patients.patients')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('cpts_id', '=', cpts)
    .where('efface_le', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.n);
}
