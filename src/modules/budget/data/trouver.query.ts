import { sql } from 'kysely';
import { type Centimes, montant } from '#kernel/centimes.ts';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';

type Question = { readonly cpts: string; readonly base: string; readonly q: string };
type Row = {
  readonly id: string;
  readonly objet: string;
  readonly fournisseur: string;
  readonly centimes: Centimes;
};

/** Expenses by what they are or who is paid, for the find box: the last first. */
export async function trouverLesDepenses(tx: Tx, { cpts, base, q }: Question) {
  const { rows } = await sql<Row>`
    select e.id, e.objet, f.nom as fournisseur, e.centimes
    from budget.engagements e
    join budget.fournisseurs f on f.cpts_id = e.cpts_id and f.id = e.fournisseur_id
    where e.cpts_id = ${cpts}
      and extensions.unaccent(e.objet || ' ' || f.nom) ilike extensions.unaccent(${motifContenant(q)})
    order by e.le desc, e.id limit 8`.execute(tx);
  return rows.map(({ id, objet, fournisseur, centimes }) => ({
    libelle: objet,
    precision: `${fournisseur}, ${montant(centimes)}`,
    href: `${base}/financement/budget/depenses/${id}`,
  }));
}
