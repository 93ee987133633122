import type { Tx } from '#platform/db/database.ts';
import type { DureeAdoptee } from '../domain/duree.ts';

/** The durations a CPTS adopted. */
export async function dureesAdoptees(tx: Tx, cpts: string): Promise<readonly DureeAdoptee[]> {
  return await tx
    .selectFrom('protection_des_donnees.durees')
    .select([
      'code',
      'jours',
      'source',
      'modifiee_le as modifieeLe',
      'modifiee_par_nom as modifieePar',
    ])
    .where('cpts_id', '=', cpts)
    .execute();
}
