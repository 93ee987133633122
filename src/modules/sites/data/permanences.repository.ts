import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Permanence } from '../domain/permanence.ts';
import { COLONNES_DE_LA_PERMANENCE } from './sites.rows.ts';

type Heures = { readonly id: string; readonly debut: Date; readonly fin: Date };

type Nouvelles = {
  readonly site: string;
  readonly dureeMinutes: number;
  readonly heures: readonly Heures[];
  readonly le: Date;
  readonly parNom: string;
};

/** Adds hours that wait for somebody. */
export async function insertPermanences(
  tx: Tx,
  cpts: string,
  { site, dureeMinutes, heures, le, parNom }: Nouvelles,
): Promise<void> {
  await sql`
    insert into sites.permanences (cpts_id, id, site_id, debut, fin, duree_minutes, ouverte_le, ouverte_par_nom)
    select ${cpts}::uuid, r.id, ${site}::uuid, r.debut, r.fin, ${dureeMinutes}, ${le}, ${parNom}
    from jsonb_to_recordset(${JSON.stringify(heures)}::jsonb) as r (id uuid, debut timestamptz, fin timestamptz)`.execute(
    tx,
  );
}

type Prise = {
  readonly id: string;
  readonly professionnel: string;
  readonly nom: string;
  readonly profession: string;
  readonly le: Date;
};

/** Gives hours to somebody; of all who try at once one gets them. 'ailleurs': they hold others then, and the transaction is lost. */
export async function takePermanence(
  tx: Tx,
  cpts: string,
  { id, professionnel, nom, profession, le }: Prise,
): Promise<'prise' | 'perdue' | 'ailleurs'> {
  try {
    const { rows } = await sql<{ id: string }>`
      update sites.permanences set professionnel_id = ${professionnel}, professionnel_nom = ${nom},
        profession = ${profession}, prise_le = ${le}
      where cpts_id = ${cpts} and id = ${id} and professionnel_id is null and annulee_le is null and debut > ${le}
      returning id`.execute(tx);
    return rows.length === 1 ? 'prise' : 'perdue';
  } catch (error) {
    if (violatedConstraint(error) === 'on_n_est_qu_a_une_permanence_a_la_fois') return 'ailleurs';
    throw error;
  }
}

type Rendue = { readonly id: string; readonly professionnel: string; readonly le: Date };

/** Takes hours to come back from who holds them; gives their profession, or null when they hold them no more. */
export async function giveBackPermanence(
  tx: Tx,
  cpts: string,
  { id, professionnel, le }: Rendue,
): Promise<{ readonly profession: string } | null> {
  const { rows } = await sql<{ profession: string }>`
    with la as (
      select id, profession from sites.permanences
      where cpts_id = ${cpts} and id = ${id} and professionnel_id = ${professionnel} and annulee_le is null
        and debut > ${le} for update)
    update sites.permanences p set professionnel_id = null, professionnel_nom = null, profession = null, prise_le = null
    from la where p.cpts_id = ${cpts} and p.id = la.id returning la.profession`.execute(tx);
  return rows[0] ?? null;
}

/** The hours, or null when they do not exist in this CPTS. */
export async function loadPermanence(tx: Tx, cpts: string, id: string): Promise<Permanence | null> {
  const { rows } = await sql<Permanence>`
    select ${COLONNES_DE_LA_PERMANENCE} from sites.permanences p
    where p.cpts_id = ${cpts} and p.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Cancels hours to come; false when they were cancelled, or began. */
export async function cancelPermanence(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update sites.permanences set annulee_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and annulee_le is null and debut > ${le} returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** The hours to come of a site that closes, cancelled; gives them. */
export async function cancelPermanencesDuSite(
  tx: Tx,
  cpts: string,
  { site, le }: { readonly site: string; readonly le: Date },
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    update sites.permanences set annulee_le = ${le}
    where cpts_id = ${cpts} and site_id = ${site} and annulee_le is null and debut > ${le} returning id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

export type PermanenceTenue = {
  readonly id: string;
  readonly siteId: string;
  readonly genre: string;
  readonly commune: string;
  readonly secteur: string | null;
  readonly professionnelId: string;
  readonly profession: string;
  readonly debut: Date;
  readonly fin: Date;
};

/** Takes hours that ended and were not counted yet, marking them. */
export async function takeTenues(
  tx: Tx,
  cpts: string,
  { le, limite }: { readonly le: Date; readonly limite: number },
): Promise<readonly PermanenceTenue[]> {
  const { rows } = await sql<PermanenceTenue>`
    with prises as (
      update sites.permanences p set consignee_le = ${le}
      where p.cpts_id = ${cpts} and p.id in (
        select q.id from sites.permanences q where q.cpts_id = ${cpts} and q.fin <= ${le} and q.consignee_le is null
          and q.annulee_le is null and q.professionnel_id is not null order by q.fin limit ${limite} for update skip locked)
      returning p.id, p.site_id, p.professionnel_id, p.profession, p.debut, p.fin)
    select p.id, p.site_id as "siteId", s.genre, s.commune, k.secteur_lettre as secteur,
      p.professionnel_id as "professionnelId", p.profession, p.debut, p.fin
    from prises p join sites.sites s on s.cpts_id = ${cpts} and s.id = p.site_id
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = s.commune
    order by p.debut, p.id`.execute(tx);
  return rows;
}
