import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Tableau } from '../domain/tableau.ts';

/** A rota as its list shows it. */
export type TableauListe = Tableau & {
  readonly secteurNom: string | null;
  readonly participants: number;
  /** Duties to come without anybody, over the next thirty days. */
  readonly trous: number;
  readonly aVenir: number;
};

const SECTEURS =
  sql.raw(`lateral (select min(k.secteur_nom) as nom from territoire.public_couvertures k
  where k.cpts_id = t.cpts_id and k.secteur_lettre = t.secteur) s`);

/** The rotas of a CPTS, by name. */
export async function tableauxDeLaCpts(
  tx: Tx,
  cpts: string,
  maintenant: Date,
): Promise<readonly TableauListe[]> {
  const { rows } = await sql<TableauListe>`
    select t.id, t.nom, t.profession, t.secteur, t.ligne, t.publique, s.nom as "secteurNom",
      (select count(*)::int from gardes.participants p
       where p.cpts_id = t.cpts_id and p.tableau_id = t.id and p.retire_le is null) as participants,
      g.trous, g."aVenir"
    from gardes.tableaux t cross join ${SECTEURS}
    cross join lateral (
      select count(*) filter (where g.professionnel_id is null)::int as trous, count(*)::int as "aVenir"
      from gardes.gardes g where g.cpts_id = t.cpts_id and g.tableau_id = t.id and g.fin > ${maintenant}
        and g.debut < ${maintenant}::timestamptz + interval '30 days') g
    where t.cpts_id = ${cpts} order by t.nom, t.id limit 200`.execute(tx);
  return rows;
}

/** One rota with the name of its sector; null when it does not exist in this CPTS. */
export async function tableauNomme(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<(Tableau & { readonly secteurNom: string | null }) | null> {
  const { rows } = await sql<Tableau & { secteurNom: string | null }>`
    select t.id, t.nom, t.profession, t.secteur, t.ligne, t.publique, s.nom as "secteurNom"
    from gardes.tableaux t cross join ${SECTEURS}
    where t.cpts_id = ${cpts} and t.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}
