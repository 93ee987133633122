import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Cadence, Lien } from '../domain/lien.ts';

type NouveauLien = Lien & { readonly empreinte: Buffer; readonly creeLe: Date };

/** Keeps a link under the hash of its token. */
export async function insertLien(tx: Tx, cpts: string, lien: NouveauLien): Promise<void> {
  await tx
    .insertInto('liens.liens')
    .values({
      cpts_id: cpts,
      id: lien.id,
      genre: lien.genre,
      objet: lien.objet,
      porteur: lien.porteur,
      compte_id: lien.compte,
      empreinte: lien.empreinte,
      usage_unique: lien.usageUnique,
      cree_le: lien.creeLe,
      expire_le: lien.expireLe,
    })
    .execute();
}

/** Marks a link that serves once as used; false when it was, even an instant ago. */
export async function useLien(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('liens.liens')
    .set({ utilise_le: le })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .where('utilise_le', 'is', null)
    .where('revoque_le', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

type Lecture = { readonly id: string; readonly le: Date; readonly cadence: Cadence };

/** Counts one opening, within a pace; gives the one before, or `null` when it comes too fast and nothing is counted. */
export async function countLecture(
  tx: Tx,
  cpts: string,
  { id, le, cadence }: Lecture,
): Promise<{ readonly avant: Date | null } | null> {
  const depuis = new Date(le.getTime() - cadence.secondes * 1000);
  const neuve = sql`(a.fenetre_du is null or a.fenetre_du <= ${depuis})`;
  const { rows } = await sql<{ avant: Date | null }>`
    update liens.liens l set lectures = a.lectures + 1, lu_le = ${le},
      fenetre_du = case when ${neuve} then ${le}::timestamptz else a.fenetre_du end,
      fenetre_lectures = case when ${neuve} then 1 else a.fenetre_lectures + 1 end
    from (select id, lectures, lu_le, fenetre_du, fenetre_lectures from liens.liens
      where cpts_id = ${cpts} and id = ${id} for update) a
    where l.cpts_id = ${cpts} and l.id = a.id and (${neuve} or a.fenetre_lectures < ${cadence.lectures})
    returning a.lu_le as avant`.execute(tx);
  return rows[0] ?? null;
}

/** Forgets the links that expired before an instant; how many. */
export async function deleteLiensExpires(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('liens.liens')
    .where('cpts_id', '=', cpts)
    .where('expire_le', '<=', avant)
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** Makes the links of this kind to an object useless at once; how many there were. */
export async function revokeLiens(
  tx: Tx,
  cpts: string,
  { genre, objet, le }: { readonly genre: string; readonly objet: string; readonly le: Date },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('liens.liens')
    .set({ revoque_le: le })
    .where('cpts_id', '=', cpts)
    .where('objet', '=', objet)
    .where('genre', '=', genre)
    .where('revoque_le', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
