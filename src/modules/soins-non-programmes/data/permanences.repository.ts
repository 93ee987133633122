import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CreneauCompte } from '../domain/faits-de-creneau.ts';

type Cible = { readonly permanence: string; readonly maintenant: Date };

/** Closes the slots to come of a permanence that nobody booked; `offert`: no agenda had taken it. */
export async function closeCreneauxDeLaPermanence(
  tx: Tx,
  cpts: string,
  { permanence, maintenant }: Cible,
): Promise<readonly (CreneauCompte & { readonly offert: boolean })[]> {
  const { rows } = await sql<CreneauCompte & { offert: boolean }>`
    with visees as (
      select id, etat from snp.creneaux where cpts_id = ${cpts} and permanence_id = ${permanence}
        and etat in ('libre', 'occupe') and debut > ${maintenant} order by id for update),
    fermes as (
      update snp.creneaux c set etat = 'ferme', retire = true from visees v
      where c.cpts_id = ${cpts} and c.id = v.id
      returning c.id, c.professionnel_id, c.debut, c.commune, c.site_id, c.nature, v.etat as avant)
    select f.id, f.professionnel_id as "professionnelId", o.profession, f.debut, f.commune,
      k.secteur_lettre as secteur, f.site_id as "siteId", f.nature, f.avant = 'libre' as offert
    from fermes f
    join snp.offrants o on o.cpts_id = ${cpts} and o.professionnel_id = f.professionnel_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = f.commune
    order by f.debut, f.id`.execute(tx);
  return rows;
}

type Deplacement = {
  readonly site: string;
  readonly commune: string;
  readonly lieu: string;
  readonly maintenant: Date;
};

/** Writes the place of a site on its slots to come, booked ones too; how many changed. */
export async function moveCreneauxDuSite(
  tx: Tx,
  cpts: string,
  { site, commune, lieu, maintenant }: Deplacement,
): Promise<number> {
  const { numAffectedRows } = await sql`
    update snp.creneaux set commune = ${commune}, lieu = ${lieu}
    where cpts_id = ${cpts} and site_id = ${site} and debut > ${maintenant}
      and (commune, lieu) is distinct from (${commune}::text, ${lieu}::text)`.execute(tx);
  return Number(numAffectedRows ?? 0);
}
