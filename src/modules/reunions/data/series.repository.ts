import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type Nouvelle = {
  readonly id: string;
  readonly groupe: string;
  readonly titre: string;
  readonly le: Date;
};

/** Opens a series: its meetings follow. */
export async function insertSerie(tx: Tx, cpts: string, s: Nouvelle): Promise<void> {
  await sql`
    insert into reunions.series (cpts_id, id, groupe_id, titre, cree_le)
    values (${cpts}, ${s.id}, ${s.groupe}, ${s.titre}, ${s.le})`.execute(tx);
}

type Membre = { readonly id: string; readonly secteur: string };
type Rattachement = { readonly serie: string; readonly reunions: readonly Membre[] };

/** Makes these meetings those of a series, each of its sector. */
export async function setSerie(
  tx: Tx,
  cpts: string,
  { serie, reunions }: Rattachement,
): Promise<void> {
  await sql`
    update reunions.reunions r set serie_id = ${serie}, secteur = m.secteur
    from jsonb_to_recordset(${JSON.stringify(reunions)}::jsonb) as m (id uuid, secteur text)
    where r.cpts_id = ${cpts} and r.id = m.id`.execute(tx);
}

type Point = {
  readonly id: string;
  readonly reunion: string;
  readonly rang: number;
  readonly titre: string;
};

/** The same agenda for meetings that have none yet. */
export async function insertPoints(
  tx: Tx,
  cpts: string,
  { points, le }: { readonly points: readonly Point[]; readonly le: Date },
): Promise<void> {
  await sql`
    insert into reunions.points (cpts_id, id, reunion_id, rang, titre, change_le)
    select ${cpts}::uuid, p.id, p.reunion, p.rang, p.titre, ${le}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(points)}::jsonb) as p (id uuid, reunion uuid, rang integer, titre text)`.execute(
    tx,
  );
}
