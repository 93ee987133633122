import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { CreneauCompte } from '../domain/faits-de-creneau.ts';

type Heures = {
  readonly professionnel: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly maintenant: Date;
  readonly retire: boolean;
};

/** Closes the slots to come of somebody within some hours that nobody booked; `offert`: no agenda had taken it. */
export async function closeCreneauxDesHeures(
  tx: Tx,
  cpts: string,
  { professionnel, debut, fin, maintenant, retire }: Heures,
): Promise<readonly (CreneauCompte & { readonly offert: boolean })[]> {
  const { rows } = await sql<CreneauCompte & { offert: boolean }>`
    with visees as (
      select id, etat from snp.creneaux where cpts_id = ${cpts} and professionnel_id = ${professionnel}
        and etat in ('libre', 'occupe') and debut > ${maintenant} and debut < ${fin} and fin > ${debut}
      order by id for update),
    fermes as (
      update snp.creneaux c set etat = 'ferme', retire = ${retire} from visees v
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

type Cible =
  | { readonly professionnel: string; readonly debut: Date; readonly fin: Date }
  | { readonly permanence: string };

/**
 * Appointments to come of these hours are to be moved; how many. Asked again, it marks none twice; whoever was to be
 * called of an earlier move still is, should this one not happen.
 */
export async function markADeplacer(
  tx: Tx,
  cpts: string,
  { cible, le }: { readonly cible: Cible; readonly le: Date },
): Promise<number> {
  const filtre =
    'permanence' in cible
      ? sql`c.permanence_id = ${cible.permanence}`
      : sql`c.professionnel_id = ${cible.professionnel} and c.debut < ${cible.fin} and c.fin > ${cible.debut}`;
  const { rows } = await sql<{ id: string }>`
    update snp.reservations r set a_deplacer_le = ${le} from snp.creneaux c
    where r.cpts_id = ${cpts} and c.cpts_id = ${cpts} and c.id = r.creneau_id and ${filtre} and r.debut > ${le}
      and r.annulee_le is null and r.issue is null and r.a_deplacer_le is null
    returning r.id`.execute(tx);
  return rows.length;
}

/** Its professional receives after all; false when it was not to be moved any more. */
export async function unmarkADeplacer(
  tx: Tx,
  cpts: string,
  par: { readonly id: string } | { readonly permanence: string; readonly professionnel: string },
): Promise<number> {
  const filtre =
    'id' in par
      ? sql`id = ${par.id}`
      : sql`professionnel_id = ${par.professionnel} and creneau_id in (select c.id from snp.creneaux c
          where c.cpts_id = ${cpts} and c.permanence_id = ${par.permanence})`;
  const { rows } = await sql<{ id: string }>`
    update snp.reservations set a_deplacer_le = null
    where cpts_id = ${cpts} and ${filtre} and annulee_le is null and a_deplacer_le is not null returning id`.execute(
    tx,
  );
  return rows.length;
}

type Siennes = { readonly permanence: string; readonly professionnel: string };

/** When the booked slots of these hours begin, of whoever held them. */
export async function debutsReserves(
  tx: Tx,
  cpts: string,
  { permanence, professionnel }: Siennes,
): Promise<readonly Date[]> {
  const { rows } = await sql<{ debut: Date }>`
    select debut from snp.creneaux where cpts_id = ${cpts} and permanence_id = ${permanence}
      and professionnel_id = ${professionnel} and etat = 'reserve' order by debut`.execute(tx);
  return rows.map(({ debut }) => debut);
}

type Prevenir = { readonly id: string; readonly le: Date | null };

/** Somebody has to call the person, or did; false when that was known. */
export async function updateAPrevenir(
  tx: Tx,
  cpts: string,
  { id, le }: Prevenir,
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.reservations set a_prevenir_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and annulee_le is null
      and (a_prevenir_le is null) <> (${le}::timestamptz is null) returning id`.execute(tx);
  return rows.length === 1;
}
