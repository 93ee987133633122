import type { Tx } from '#platform/db/database.ts';
import type { LigneDePassage, Passage } from '../domain/passage.ts';

/** The last nights that ended something or looked, newest first. */
export async function derniersPassages(
  tx: Tx,
  cpts: string,
  nombre: number,
): Promise<readonly Passage[]> {
  return await tx
    .selectFrom('protection_des_donnees.passages')
    .select(['id', 'jour', 'fini_le as finiLe', 'rapport'])
    .where('cpts_id', '=', cpts)
    .orderBy('jour', 'desc')
    .limit(nombre)
    .$castTo<Passage & { readonly rapport: readonly LigneDePassage[] }>()
    .execute();
}
