import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Depart } from '../domain/depart.ts';

const COLONNES = sql`d.id, d.version, d.professionnel_id as "professionnelId",
  d.professionnel_nom as "professionnelNom", d.annonce_le::text as "annonceLe", d.depart_le::text as "departLe",
  d.patients, d.patients_selon as "patientsSelon", d.patients_source as "patientsSource", d.publie,
  d.clos_le as "closLe"`;

export type DepartCouvert = Depart & {
  /** Capacities people said. */
  readonly capacite: number;
  readonly leviers: number;
  readonly leviersInconnus: number;
};

/** Plans of the CPTS: those in progress first, the nearest departure first; the unknown ones after. */
export async function departsDeLaCpts(tx: Tx, cpts: string): Promise<readonly DepartCouvert[]> {
  const { rows } = await sql<DepartCouvert>`
    select ${COLONNES}, coalesce(l.capacite, 0)::int as capacite, coalesce(l.leviers, 0)::int as leviers,
      coalesce(l.inconnus, 0)::int as "leviersInconnus"
    from mt.departs d
    left join lateral (
      select sum(v.capacite) as capacite, count(*) as leviers, count(*) filter (where v.capacite is null) as inconnus
      from mt.leviers v where v.cpts_id = d.cpts_id and v.depart_id = d.id and v.retire_le is null) l on true
    where d.cpts_id = ${cpts}
    order by d.clos_le is not null, d.depart_le nulls last, d.annonce_le, d.id limit 500`.execute(
    tx,
  );
  return rows;
}

export async function departParId(tx: Tx, cpts: string, id: string): Promise<Depart | null> {
  const { rows } = await sql<Depart>`
    select ${COLONNES} from mt.departs d where d.cpts_id = ${cpts} and d.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** The same, held until the transaction ends: the estimate and the capacities are told to the ledger by difference. */
export async function lockDepart(tx: Tx, cpts: string, id: string): Promise<Depart | null> {
  const { rows } = await sql<Depart>`
    select ${COLONNES} from mt.departs d where d.cpts_id = ${cpts} and d.id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export type DepartAChoisir = { readonly id: string; readonly medecin: string };

/** Doctors who leave, to be named by whoever loses them: for everybody, only those whose departure was made public. */
export async function departsAChoisir(
  tx: Tx,
  cpts: string,
  { publics }: { readonly publics: boolean },
): Promise<readonly DepartAChoisir[]> {
  const { rows } = await sql<DepartAChoisir>`
    select id, professionnel_nom as medecin from mt.departs
    where cpts_id = ${cpts} and clos_le is null and (publie or not ${publics}::boolean)
    order by professionnel_nom, id limit 200`.execute(tx);
  return rows;
}
