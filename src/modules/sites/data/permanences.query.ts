import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Permanence } from '../domain/permanence.ts';
import { COLONNES_DE_LA_PERMANENCE } from './sites.rows.ts';

type Fenetre = { readonly site: string; readonly debut: Date; readonly fin: Date };

/** Hours of a site that begin within two instants, soonest first; cancelled ones left out. */
export async function permanencesDuSite(
  tx: Tx,
  cpts: string,
  { site, debut, fin }: Fenetre,
): Promise<readonly Permanence[]> {
  const { rows } = await sql<Permanence>`
    select ${COLONNES_DE_LA_PERMANENCE} from sites.permanences p
    where p.cpts_id = ${cpts} and p.site_id = ${site} and p.annulee_le is null
      and p.debut >= ${debut} and p.debut < ${fin}
    order by p.debut, p.id limit 400`.execute(tx);
  return rows;
}

/** Hours to come of a site that nobody holds, soonest first. */
export async function permanencesAPourvoir(
  tx: Tx,
  cpts: string,
  { site, maintenant }: { readonly site: string; readonly maintenant: Date },
): Promise<readonly Permanence[]> {
  const { rows } = await sql<Permanence>`
    select ${COLONNES_DE_LA_PERMANENCE} from sites.permanences p
    where p.cpts_id = ${cpts} and p.site_id = ${site} and p.annulee_le is null and p.professionnel_id is null
      and p.debut > ${maintenant}
    order by p.debut, p.id limit 60`.execute(tx);
  return rows;
}

type Tenues = { readonly site: string; readonly professionnel: string; readonly maintenant: Date };

/** Hours to come of a site that somebody holds, soonest first. */
export async function permanencesTenues(
  tx: Tx,
  cpts: string,
  { site, professionnel, maintenant }: Tenues,
): Promise<readonly Permanence[]> {
  const { rows } = await sql<Permanence>`
    select ${COLONNES_DE_LA_PERMANENCE} from sites.permanences p
    where p.cpts_id = ${cpts} and p.site_id = ${site} and p.annulee_le is null
      and p.professionnel_id = ${professionnel} and p.debut > ${maintenant}
    order by p.debut, p.id limit 60`.execute(tx);
  return rows;
}

/** What a slot of a site shows: whose, when, whether it is free. Never for whom. */
export type CreneauDeSite = {
  readonly id: string;
  readonly permanenceId: string | null;
  readonly professionnel: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly etat: 'libre' | 'reserve' | 'ferme' | 'occupe';
};

/** Slots of a site that begin within two instants, soonest first. */
export async function creneauxDuSite(
  tx: Tx,
  cpts: string,
  { site, debut, fin }: Fenetre,
): Promise<readonly CreneauDeSite[]> {
  const { rows } = await sql<CreneauDeSite>`
    select id, permanence_id as "permanenceId", nom as professionnel, debut, fin, etat
    from snp.public_creneaux_de_site
    where cpts_id = ${cpts} and site_id = ${site} and debut >= ${debut} and debut < ${fin}
    order by debut, id limit 800`.execute(tx);
  return rows;
}
