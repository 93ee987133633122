import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DepartsDeLAnnee, Effectif } from '../domain/demographie.ts';
import { MEDECINE_GENERALE } from '../domain/nomenclatures.ts';

/** Each person once per profession practised in the communes; local people by the profession that was typed. */
function presents(cpts: string, communes: readonly string[]): RawBuilder<unknown> {
  const liste = sql.val([...communes]);
  return sql`
    select p.id, a.profession,
      case when a.profession = '10' then bool_or(a.savoir_faire is null
        or a.savoir_faire = any (${sql.val([...MEDECINE_GENERALE])}::text[])) end as generaliste,
      bool_or(a.mode_exercice = 'L') as liberal
    from annuaire.activites a
    join annuaire.professionnels p on p.id = a.professionnel_id and p.ferme_le is null
    where a.ferme_le is null and a.commune = any (${liste}::text[])
    group by p.id, a.profession
    union all
    select f.professionnel_id, f.profession, case when f.profession = '10' then true end, null
    from annuaire.fiches f
    where f.cpts_id = ${cpts} and f.locale and f.ferme_le is null and f.profession is not null
      and f.commune = any (${liste}::text[])`;
}

/** How many people of each trade practise in these communes, how many joined the CPTS. */
export async function effectifs(
  tx: Tx,
  cpts: string,
  communes: readonly string[],
): Promise<readonly Effectif[]> {
  const { rows } = await sql<Effectif>`
    with presents as (${presents(cpts, communes)})
    select x.profession, x.generaliste, count(*)::int as nombre, count(*) filter (where x.liberal)::int as liberaux,
      count(*) filter (where f.membre)::int as adherents
    from presents x
    left join annuaire.fiches f on f.cpts_id = ${cpts} and f.professionnel_id = x.id
    where f.fusionne_vers is null
    group by x.profession, x.generaliste`.execute(tx);
  return rows;
}

/** Intended departures by year and trade. For those who may see departures only. */
export async function departsParAnnee(
  tx: Tx,
  cpts: string,
  communes: readonly string[],
): Promise<readonly DepartsDeLAnnee[]> {
  const { rows } = await sql<DepartsDeLAnnee>`
    with presents as (${presents(cpts, communes)})
    select x.profession, x.generaliste, extract(year from d.prevu_le)::int as annee, count(*)::int as nombre
    from presents x
    join annuaire.departs d on d.cpts_id = ${cpts} and d.professionnel_id = x.id
    left join annuaire.fiches f on f.cpts_id = ${cpts} and f.professionnel_id = x.id
    where f.fusionne_vers is null
    group by x.profession, x.generaliste, 3 order by 3, 4 desc, 1`.execute(tx);
  return rows;
}
