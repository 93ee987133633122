import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';

type Question = { readonly cpts: string; readonly base: string; readonly q: string };
type Row = { readonly id: string; readonly titre: string; readonly jour: DateCivile };

/** Meetings by their title, for the find box: the last first. */
export async function trouverLesReunions(tx: Tx, { cpts, base, q }: Question) {
  const { rows } = await sql<Row>`
    select id, titre, debut::date as jour from reunions.reunions
    where cpts_id = ${cpts} and etat <> 'annulee'
      and extensions.unaccent(titre) ilike extensions.unaccent(${motifContenant(q)})
    order by debut desc, id limit 8`.execute(tx);
  return rows.map(({ id, titre, jour }) => ({
    libelle: titre,
    precision: dateCourte(jour),
    href: `${base}/reunions/${id}`,
  }));
}
