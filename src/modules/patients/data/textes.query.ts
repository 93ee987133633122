import type { Tx } from '#platform/db/database.ts';
import type { ObjetDAccord } from '../domain/accord.ts';

export type TexteEcrit = {
  readonly objet: ObjetDAccord;
  readonly version: number;
  readonly texte: string;
  readonly ecritLe: Date;
  readonly ecritParNom: string;
};

/** Texts that the CPTS wrote, newest version first. */
export async function textesEcrits(tx: Tx, cpts: string): Promise<readonly TexteEcrit[]> {
  return await tx
    .selectFrom('patients.textes')
    .select(['objet', 'version', 'texte', 'ecrit_le as ecritLe', 'ecrit_par_nom as ecritParNom'])
    .where('cpts_id', '=', cpts)
    .orderBy('version', 'desc')
    .$castTo<TexteEcrit>()
    .execute();
}
