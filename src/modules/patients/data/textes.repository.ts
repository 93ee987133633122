import type { Tx } from '#platform/db/database.ts';
import type { ObjetDAccord } from '../domain/accord.ts';

type NouveauTexte = {
  readonly objet: ObjetDAccord;
  readonly version: number;
  readonly texte: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Keeps a new version; false when somebody wrote that version first. */
export async function insertTexte(tx: Tx, cpts: string, t: NouveauTexte): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('patients.textes')
    .values({
      cpts_id: cpts,
      objet: t.objet,
      version: t.version,
      texte: t.texte,
      ecrit_le: t.le,
      ecrit_par_nom: t.parNom,
    })
    .onConflict((oc) => oc.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
