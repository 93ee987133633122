import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Site } from '../domain/site.ts';
import { COLONNES_DU_SITE } from './sites.rows.ts';

/** Adds a site, or changes what is said of it; false when another open one bears its name: the transaction is then lost. */
export async function saveSite(
  tx: Tx,
  cpts: string,
  { site, le }: { readonly site: Omit<Site, 'fermeLe'>; readonly le: Date },
): Promise<boolean> {
  const s = site;
  try {
    await sql`
      insert into sites.sites (cpts_id, id, genre, nom, finess, adresse, commune, telephone, horaires, reservable_par, motifs,
        adressages, public, responsable_id, responsable_nom, cree_le, modifie_le)
      values (${cpts}, ${s.id}, ${s.genre}, ${s.nom}, ${s.finess}, ${s.adresse}, ${s.commune}, ${s.telephone}, ${s.horaires},
        ${sql.val([...s.reservablePar])}::text[], ${sql.val([...s.motifs])}::text[],
        ${sql.val([...s.adressages])}::text[], ${s.public}, ${s.responsableId},
        ${s.responsable}, ${le}, ${le})
      on conflict (cpts_id, id) do update set genre = excluded.genre, nom = excluded.nom, finess = excluded.finess,
        adresse = excluded.adresse, commune = excluded.commune, telephone = excluded.telephone,
        horaires = excluded.horaires, reservable_par = excluded.reservable_par, motifs = excluded.motifs, adressages = excluded.adressages,
        public = excluded.public, responsable_id = excluded.responsable_id,
        responsable_nom = excluded.responsable_nom, modifie_le = excluded.modifie_le`.execute(tx);
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'un_site_ouvert_porte_un_nom') return false;
    throw error;
  }
}

/** The site, or null when it does not exist in this CPTS. */
export async function loadSite(tx: Tx, cpts: string, id: string): Promise<Site | null> {
  const { rows } = await sql<Site>`
    select ${COLONNES_DU_SITE} from sites.sites s where s.cpts_id = ${cpts} and s.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Closes a site; false when it was. */
export async function closeSite(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update sites.sites set ferme_le = ${le}, modifie_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and ferme_le is null returning id`.execute(tx);
  return rows.length === 1;
}
