import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { PublicationSuivie } from '../domain/publication.ts';

type Suivie = Omit<PublicationSuivie, 'lectures' | 'lueLe'>;

/** The calendars given from a rota, last first. */
export async function publicationsDuTableau(
  tx: Tx,
  cpts: string,
  tableau: string,
): Promise<readonly Suivie[]> {
  const { rows } = await sql<Suivie>`
    select id, genre, pour, cree_le as "creeLe", cree_par_nom as "creePar" from gardes.publications
    where cpts_id = ${cpts} and tableau_id = ${tableau} order by cree_le desc, id limit 200`.execute(
    tx,
  );
  return rows;
}

export type TableauxPublies = { readonly nom: string; readonly tableaux: readonly string[] };

/** The rotas that a calendar shows, and what it is called; null when it is not there. */
export async function tableauxPublies(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<TableauxPublies | null> {
  const { rows } = await sql<TableauxPublies>`
    select case when p.genre = 'tableau' then t.nom else 'Gardes, secteur ' || coalesce(
        (select min(k.secteur_nom) from territoire.public_couvertures k
         where k.cpts_id = ${cpts} and k.secteur_lettre = p.secteur), p.secteur) end as nom,
      case when p.genre = 'tableau' then array[p.tableau_id] else array(
        select s.id from gardes.tableaux s
        where s.cpts_id = ${cpts} and (s.secteur is null or s.secteur = p.secteur)) end as tableaux
    from gardes.publications p join gardes.tableaux t on t.cpts_id = p.cpts_id and t.id = p.tableau_id
    where p.cpts_id = ${cpts} and p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
