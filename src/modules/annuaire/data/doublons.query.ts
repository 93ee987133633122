import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

const MONTREES = 100;

export type Paire = { readonly premier: string; readonly second: string };

/**
 * Pairs of people of these communes who bear the same words in their name, in the same commune, with the same
 * profession or one unknown; without those that somebody decided about.
 */
export async function pairesProbables(
  tx: Tx,
  cpts: string,
  communes: readonly string[],
): Promise<readonly Paire[]> {
  const liste = sql.val([...communes]);
  const { rows } = await sql<Paire>`
    with presents as materialized (
      select distinct p.id, p.mots, a.commune, a.profession
      from annuaire.activites a join annuaire.professionnels p on p.id = a.professionnel_id
      where a.ferme_le is null and p.ferme_le is null and a.commune = any (${liste}::text[])
      union all
      select f.professionnel_id, f.mots, f.commune, coalesce(f.profession, '')
      from annuaire.fiches f
      where f.cpts_id = ${cpts} and f.locale and f.ferme_le is null and f.commune = any (${liste}::text[])),
    vivants as (
      select x.id, x.mots, x.commune, x.profession from presents x
      left join annuaire.fiches f on f.cpts_id = ${cpts} and f.professionnel_id = x.id
      where f.fusionne_vers is null)
    select distinct x.id as premier, y.id as second
    from vivants x join vivants y on y.mots = x.mots and y.commune = x.commune and x.id < y.id
      and (x.profession = y.profession or x.profession = '' or y.profession = '')
    left join annuaire.distincts d on d.cpts_id = ${cpts} and d.premier = x.id and d.second = y.id
    where d.premier is null
    order by 1, 2 limit ${MONTREES}`.execute(tx);
  return rows;
}
