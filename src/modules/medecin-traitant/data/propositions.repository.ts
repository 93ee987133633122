import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Proposition } from '../domain/proposition.ts';

type Nouvelle = {
  readonly id: string;
  readonly demandeId: string;
  readonly professionnelId: string;
  readonly le: Date;
  readonly parNom: string;
  readonly expireLe: Date;
};

/** Proposes a request to a doctor; false when it is proposed to them already. */
export async function insertProposition(tx: Tx, cpts: string, p: Nouvelle): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into mt.propositions (cpts_id, id, demande_id, professionnel_id, proposee_le, proposee_par_nom, expire_le)
    values (${cpts}, ${p.id}, ${p.demandeId}, ${p.professionnelId}, ${p.le}, ${p.parNom}, ${p.expireLe})
    on conflict (cpts_id, demande_id, professionnel_id) where reponse is null do nothing returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

export async function loadProposition(
  tx: Tx,
  cpts: string,
  id: string,
): Promise<Proposition | null> {
  const { rows } = await sql<Proposition>`
    select id, demande_id as "demandeId", professionnel_id as "professionnelId", proposee_le as "proposeeLe",
      proposee_par_nom as "proposeeParNom", expire_le as "expireLe", reponse, repondue_le as "repondueLe"
    from mt.propositions where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

type Reponse = {
  readonly id: string;
  readonly reponse: 'refusee';
  readonly le: Date;
};

/** Writes the answer of a doctor; false when there is one. */
export async function answerProposition(tx: Tx, cpts: string, r: Reponse): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.propositions set reponse = ${r.reponse}, repondue_le = ${r.le}
    where cpts_id = ${cpts} and id = ${r.id} and reponse is null returning id`.execute(tx);
  return rows.length === 1;
}

/** The doctor who takes the request by their link said yes: of those that taking closed an instant ago, theirs is accepted. */
export async function acceptProposition(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<void> {
  await sql`
    update mt.propositions set reponse = 'acceptee'
    where cpts_id = ${cpts} and id = ${id} and reponse = 'sans-objet' and repondue_le = ${le}`.execute(
    tx,
  );
}

type Echue = {
  readonly demande: string;
  readonly professionnel: string;
  readonly le: Date;
};

/** One to this doctor that nobody answered in time does not stand in the way of another. */
export async function closeExpiredProposition(
  tx: Tx,
  cpts: string,
  { demande, professionnel, le }: Echue,
): Promise<void> {
  await sql`
    update mt.propositions set reponse = 'sans-objet', repondue_le = ${le}
    where cpts_id = ${cpts} and demande_id = ${demande} and professionnel_id = ${professionnel} and reponse is null
      and expire_le <= ${le}`.execute(tx);
}

/** Those of a request that wait lose their object: it was taken, or closed. */
export async function closePropositions(
  tx: Tx,
  cpts: string,
  { demande, le }: { readonly demande: string; readonly le: Date },
): Promise<void> {
  await sql`
    update mt.propositions set reponse = 'sans-objet', repondue_le = ${le}
    where cpts_id = ${cpts} and demande_id = ${demande} and reponse is null`.execute(tx);
}

/** Those of a request, the latest first; for the coordination. */
export async function propositionsDe(
  tx: Tx,
  cpts: string,
  demande: string,
): Promise<readonly Proposition[]> {
  const { rows } = await sql<Proposition>`
    select id, demande_id as "demandeId", professionnel_id as "professionnelId", proposee_le as "proposeeLe",
      proposee_par_nom as "proposeeParNom", expire_le as "expireLe", reponse, repondue_le as "repondueLe"
    from mt.propositions where cpts_id = ${cpts} and demande_id = ${demande}
    order by proposee_le desc limit 50`.execute(tx);
  return rows;
}
