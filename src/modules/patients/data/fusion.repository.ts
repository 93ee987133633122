import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { EquipeReunie } from '../domain/fusion.ts';

type Paire = { readonly garde: string; readonly autre: string };

/** Holds both records until the end of the transaction; how many of them are still open. Always in one order. */
export async function lockPatients(tx: Tx, cpts: string, { garde, autre }: Paire): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select id from patients.patients
    where cpts_id = ${cpts} and id in (${garde}::uuid, ${autre}::uuid) and efface_le is null
    order by id for update`.execute(tx);
  return rows.length;
}

type Suite = {
  readonly equipe: EquipeReunie;
  readonly accordsFinis: readonly string[];
  readonly oppositionsEnTrop: readonly string[];
  readonly le: Date;
  readonly parNom: string;
};

/** Gives the kept record the team, answers, blocks and emergency accesses of the other, which ends those under way. */
export async function moveRows(
  tx: Tx,
  cpts: string,
  { garde, autre }: Paire,
  { equipe, accordsFinis, oppositionsEnTrop, le, parNom }: Suite,
): Promise<void> {
  const ids = (liste: readonly string[]) => sql`any (${sql.val([...liste])}::uuid[])`;
  // A row that lasts no time is in nobody's way, and stays as history.
  await sql`update patients.equipe set jusqu_a = depuis, retire_par_nom = ${parNom}
    where cpts_id = ${cpts} and id = ${ids(equipe.videes)}`.execute(tx);
  await sql`update patients.accords set fini_le = ${le}, fini_par_nom = ${parNom}
    where cpts_id = ${cpts} and id = ${ids(accordsFinis)}`.execute(tx);
  await sql`update patients.oppositions set levee_le = ${le}, levee_par_nom = ${parNom}
    where cpts_id = ${cpts} and id = ${ids(oppositionsEnTrop)}`.execute(tx);
  await sql`update patients.bris_de_glace set finit_le = ${le}
    where cpts_id = ${cpts} and patient_id in (${garde}::uuid, ${autre}::uuid) and ouvert_le < ${le} and finit_le > ${le}`.execute(
    tx,
  );
  const suit = sql`set patient_id = ${garde} where cpts_id = ${cpts} and patient_id = ${autre}`;
  await sql`update patients.equipe ${suit}`.execute(tx);
  await sql`update patients.accords ${suit}`.execute(tx);
  await sql`update patients.oppositions ${suit}`.execute(tx);
  await sql`update patients.bris_de_glace ${suit}`.execute(tx);
  await sql`update patients.equipe e set depuis = r.depuis, jusqu_a = r."jusquA", cadre = r.cadre, ouvreur = r.ouvreur
    from jsonb_to_recordset(${JSON.stringify(equipe.changees)}::jsonb)
      as r (id uuid, depuis timestamptz, "jusquA" timestamptz, cadre text, ouvreur boolean)
    where e.cpts_id = ${cpts} and e.id = r.id`.execute(tx);
}

/** The number that told the kept record from the other goes when nobody else bears that identity. */
export async function leadTo(tx: Tx, cpts: string, { garde, autre }: Paire): Promise<void> {
  await sql`
    update patients.patients set fusionne_vers = ${garde}
    where cpts_id = ${cpts} and (id = ${autre} or fusionne_vers = ${autre})`.execute(tx);
  await sql`
    update patients.patients p set homonyme = 0
    where p.cpts_id = ${cpts} and p.id = ${garde} and not exists (
      select from patients.patients q where q.cpts_id = p.cpts_id and q.index_identite = p.index_identite and q.id <> p.id)`.execute(
    tx,
  );
}
