import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { Tentative } from '../domain/tentative.ts';
import { type Chiffres, textesDeLaTentative } from './textes.rows.ts';

export async function insertTentative(
  ou: Scelle,
  t: Tentative & { readonly demandeId: string },
): Promise<void> {
  const note = textesDeLaTentative(ou, t.id).seal('note', t.note);
  await sql`
    insert into mt.tentatives (cpts_id, id, demande_id, le, par_nom, canal, resultat, note)
    values (${ou.cpts}, ${t.id}, ${t.demandeId}, ${t.le}, ${t.parNom}, ${t.canal}, ${t.resultat}, ${note})`.execute(
    ou.tx,
  );
}

/** Attempts to reach the person of a request, the latest first. */
export async function tentativesDe(ou: Scelle, demande: string): Promise<readonly Tentative[]> {
  const { rows } = await sql<Chiffres<Tentative, 'note'>>`
    select id, le, par_nom as "parNom", canal, resultat, note from mt.tentatives
    where cpts_id = ${ou.cpts} and demande_id = ${demande} order by le desc limit 100`.execute(
    ou.tx,
  );
  return rows.map((ligne) => ({
    ...ligne,
    note: textesDeLaTentative(ou, ligne.id).read('note', ligne.note),
  }));
}

type Lot = Pick<Tentative, 'le' | 'parNom' | 'canal' | 'resultat'> & {
  readonly tentatives: readonly { readonly id: string; readonly demandeId: string }[];
};

/** The same attempt for many people, without a note. */
export async function insertTentatives(tx: Tx, cpts: string, lot: Lot): Promise<void> {
  const ids = lot.tentatives.map(({ id }) => id);
  const demandes = lot.tentatives.map(({ demandeId }) => demandeId);
  await sql`
    insert into mt.tentatives (cpts_id, id, demande_id, le, par_nom, canal, resultat)
    select ${cpts}::uuid, t.id, t.demande, ${lot.le}::timestamptz, ${lot.parNom}, ${lot.canal}, ${lot.resultat}
    from unnest(${sql.val(ids)}::uuid[], ${sql.val(demandes)}::uuid[]) as t (id, demande)`.execute(
    tx,
  );
}
