import { sql } from 'kysely';
import { motifContenant } from '#kernel/texte.ts';
import type { Tx } from '#platform/db/database.ts';
import { DIRE_RAYON, type Rayon } from '../domain/document.ts';

type Question = { readonly cpts: string; readonly base: string; readonly q: string };
type Row = { readonly id: string; readonly titre: string; readonly rayon: Rayon };

/** What every member may read, by its title, for the find box. */
export async function trouverLesDocuments(tx: Tx, { cpts, base, q }: Question) {
  const { rows } = await sql<Row>`
    select id, titre, rayon from documents.documents
    where cpts_id = ${cpts} and archive_le is null and courante_id is not null and lecteurs in ('public', 'membres')
      and extensions.unaccent(titre) ilike extensions.unaccent(${motifContenant(q)})
    order by lower(titre), id limit 8`.execute(tx);
  return rows.map(({ id, titre, rayon }) => ({
    libelle: titre,
    precision: DIRE_RAYON[rayon],
    href: `${base}/documents/${id}`,
  }));
}
