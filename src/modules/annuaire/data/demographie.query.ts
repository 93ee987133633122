import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { DepartsDeLAnnee, Effectif, Metier } from '../domain/demographie.ts';
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

/** A commune and the zone it is counted in: itself, or its sector. */
export type ZoneDeCommune = { readonly commune: string; readonly zone: string };

/** How many people of one trade practise in each zone, each once per zone; zones without any are absent. */
export async function effectifsParZone(
  tx: Tx,
  cpts: string,
  { metier, zones }: { readonly metier: Metier; readonly zones: readonly ZoneDeCommune[] },
): Promise<ReadonlyMap<string, number>> {
  const communes = zones.map((z) => z.commune);
  const { rows } = await sql<{ zone: string; nombre: number }>`
    with presents as (${presents(cpts, communes)}),
    zones as (
      select z.commune, z.zone
      from unnest(${sql.val(communes)}::text[], ${sql.val(zones.map((z) => z.zone))}::text[]) as z (commune, zone)),
    du_metier as (
      select x.id, x.profession, f.locale, f.commune
      from presents x
      left join annuaire.fiches f on f.cpts_id = ${cpts} and f.professionnel_id = x.id
      where f.fusionne_vers is null and x.profession = ${metier.profession}
        and x.generaliste is not distinct from ${metier.generaliste}::boolean)
    select z.zone, count(distinct m.id)::int as nombre
    from du_metier m
    left join annuaire.activites a on a.professionnel_id = m.id and a.profession = m.profession and a.ferme_le is null
    join zones z on z.commune = case when m.locale then m.commune else a.commune end
    group by z.zone`.execute(tx);
  return new Map(rows.map((r) => [r.zone, r.nombre]));
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
