import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte } from '#kernel/formats.ts';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';

type Question = { readonly cpts: string; readonly base: string; readonly q: string };
type Row = { readonly id: string; readonly libelle: string; readonly jour: DateCivile };

/** Sessions by their title, then decisions by their words, for the find box: the last first. */
export async function trouverLesSeances(tx: Tx, { cpts, base, q }: Question) {
  const motif = motifContenant(q);
  const { rows } = await sql<Row>`
    (select s.id, s.titre as libelle, s.debut::date as jour from seances.seances s
      where s.cpts_id = ${cpts} and s.etat <> 'annulee'
        and extensions.unaccent(s.titre || ' ' || s.instance) ilike extensions.unaccent(${motif})
      order by s.debut desc, s.id limit 4)
    union all
    (select d.seance_id, d.annee || '-' || lpad(d.numero::text, 3, '0') || ' ' || left(d.texte, 90), d.prise_le
      from seances.decisions d
      where d.cpts_id = ${cpts} and extensions.unaccent(d.texte) ilike extensions.unaccent(${motif})
      order by d.annee desc, d.numero desc limit 4)`.execute(tx);
  return rows.map(({ id, libelle, jour }) => ({
    libelle,
    precision: dateCourte(jour),
    href: `${base}/vie-associative/seances/${id}`,
  }));
}
