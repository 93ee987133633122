import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { COLONNES_DU_PATIENT, type Ligne } from './patients.rows.ts';

/** Records of one birth name, first given name and birth date, side by side, the oldest of each person first. */
export async function dossiersEnDouble(
  tx: Tx,
  cpts: string,
  limite: number,
): Promise<readonly Ligne[]> {
  return await tx
    .selectFrom('patients.patients')
    .select(COLONNES_DU_PATIENT)
    .where('cpts_id', '=', cpts)
    .where('efface_le', 'is', null)
    .where(
      'index_identite',
      'in',
      sql<Buffer>`(select p.index_identite from patients.patients p
        where p.cpts_id = ${cpts} and p.efface_le is null and p.index_identite in (
          select h.index_identite from patients.patients h
          where h.cpts_id = ${cpts} and h.homonyme > 0 and h.efface_le is null)
        group by p.index_identite having count(*) > 1)`,
    )
    .orderBy('index_identite')
    .orderBy('cree_le')
    .orderBy('id')
    .limit(limite)
    .$castTo<Ligne>()
    .execute();
}
