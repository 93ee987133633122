import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Site } from '../domain/site.ts';
import { COLONNES_DU_SITE } from './sites.rows.ts';

/** A site as its list shows it. */
export type SiteListe = Site & {
  readonly communeNom: string;
  readonly equipe: number;
  /** Hours to come, over thirty days, and those of them that wait for somebody. */
  readonly aVenir: number;
  readonly aPourvoir: number;
};

type Regard = { readonly maintenant: Date; readonly jour: DateCivile };

/** The open sites of a CPTS, by name. */
export async function sitesDeLaCpts(
  tx: Tx,
  cpts: string,
  { maintenant, jour }: Regard,
): Promise<readonly SiteListe[]> {
  const { rows } = await sql<SiteListe>`
    select ${COLONNES_DU_SITE}, c.nom as "communeNom",
      (select count(*)::int from sites.equipiers e where e.cpts_id = s.cpts_id and e.site_id = s.id
         and e.du <= ${jour}::date and (e.au is null or e.au >= ${jour}::date)) as equipe,
      h."aVenir", h."aPourvoir"
    from sites.sites s join territoire.public_communes c on c.code = s.commune
    cross join lateral (
      select count(*)::int as "aVenir", count(*) filter (where p.professionnel_id is null)::int as "aPourvoir"
      from sites.permanences p where p.cpts_id = s.cpts_id and p.site_id = s.id and p.annulee_le is null
        and p.debut > ${maintenant} and p.debut < ${maintenant}::timestamptz + interval '30 days') h
    where s.cpts_id = ${cpts} and s.ferme_le is null order by s.nom, s.id limit 200`.execute(tx);
  return rows;
}

export type SiteNomme = Site & { readonly communeNom: string };

/** One site with the name of its commune, open or closed; null when it does not exist in this CPTS. */
export async function siteNomme(tx: Tx, cpts: string, id: string): Promise<SiteNomme | null> {
  const { rows } = await sql<SiteNomme>`
    select ${COLONNES_DU_SITE}, c.nom as "communeNom"
    from sites.sites s join territoire.public_communes c on c.code = s.commune
    where s.cpts_id = ${cpts} and s.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** What inhabitants are shown: open sites that say they are public, by commune then by name. */
export async function sitesPublics(tx: Tx, cpts: string): Promise<readonly SiteNomme[]> {
  const { rows } = await sql<SiteNomme>`
    select ${COLONNES_DU_SITE}, c.nom as "communeNom"
    from sites.sites s join territoire.public_communes c on c.code = s.commune
    where s.cpts_id = ${cpts} and s.public and s.ferme_le is null order by c.nom, s.nom, s.id limit 100`.execute(
    tx,
  );
  return rows;
}

/** The establishment of this FINESS number, as the national directory has it; null when nobody bears it. */
export async function etablissementDuFiness(
  tx: Tx,
  finess: string,
): Promise<{
  readonly nom: string;
  readonly adresse: string | null;
  readonly commune: string | null;
  readonly telephone: string | null;
} | null> {
  const { rows } = await sql<{
    nom: string;
    adresse: string | null;
    commune: string | null;
    telephone: string | null;
  }>`
    select nom, adresse, commune, telephone from annuaire.public_structures where finess = ${finess} limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}
