import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Depart } from '../domain/depart.ts';

type Nouveau = Omit<Depart, 'version' | 'closLe'> & {
  readonly le: Date;
  readonly parNom: string;
};

/** Opens the plan of a leaving doctor; false when they have one already, even opened an instant ago. */
export async function insertDepart(tx: Tx, cpts: string, d: Nouveau): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into mt.departs (cpts_id, id, professionnel_id, professionnel_nom, annonce_le, depart_le, patients,
      patients_selon, patients_source, publie, ouvert_le, ouvert_par_nom)
    values (${cpts}, ${d.id}, ${d.professionnelId}, ${d.professionnelNom}, ${d.annonceLe}, ${d.departLe}, ${d.patients},
      ${d.patientsSelon}, ${d.patientsSource}, ${d.publie}, ${d.le}, ${d.parNom})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}

type Modification = Pick<
  Depart,
  | 'id'
  | 'version'
  | 'annonceLe'
  | 'departLe'
  | 'patients'
  | 'patientsSelon'
  | 'patientsSource'
  | 'publie'
>;

/** Changes a plan from the version its reader saw; false when somebody changed it since. */
export async function updateDepart(tx: Tx, cpts: string, d: Modification): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.departs set annonce_le = ${d.annonceLe}, depart_le = ${d.departLe}, patients = ${d.patients},
      patients_selon = ${d.patientsSelon}, patients_source = ${d.patientsSource}, publie = ${d.publie},
      version = version + 1
    where cpts_id = ${cpts} and id = ${d.id} and version = ${d.version} and clos_le is null returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Fin = { readonly id: string; readonly le: Date | null };

/** Ends a plan, or opens it again (`le` null); false when it is so already, or when the doctor has another one. */
export async function closeDepart(tx: Tx, cpts: string, { id, le }: Fin): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.departs d set clos_le = ${le}::timestamptz, version = version + 1
    where d.cpts_id = ${cpts} and d.id = ${id} and (d.clos_le is null) = (${le}::timestamptz is not null)
      and (${le}::timestamptz is not null or not exists (
        select 1 from mt.departs a where a.cpts_id = d.cpts_id and a.professionnel_id = d.professionnel_id
          and a.clos_le is null))
    returning d.id`.execute(tx);
  return rows.length === 1;
}
