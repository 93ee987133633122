import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { MotifDeRetour, Prise } from '../domain/prise.ts';

type NouvellePrise = {
  readonly id: string;
  readonly demandeId: string;
  readonly professionnelId: string;
  readonly professionnelNom: string;
  readonly le: Date;
  readonly parNom: string;
  /** YYYY-MM-DD; null: it never comes back by itself. */
  readonly echeance: string | null;
};

/** Takes a request for a doctor; false when somebody has it, even since an instant ago. */
export async function insertPrise(tx: Tx, cpts: string, p: NouvellePrise): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into mt.prises (cpts_id, id, demande_id, professionnel_id, professionnel_nom, prise_le, prise_par_nom, echeance)
    values (${cpts}, ${p.id}, ${p.demandeId}, ${p.professionnelId}, ${p.professionnelNom}, ${p.le}, ${p.parNom},
      ${p.echeance}::date)
    on conflict (cpts_id, demande_id) where rendue_le is null do nothing returning id`.execute(tx);
  return rows.length === 1;
}

/** Who has a request now; null when nobody. */
export async function priseEnCours(tx: Tx, cpts: string, demande: string): Promise<Prise | null> {
  const { rows } = await sql<Prise>`
    select id, demande_id as "demandeId", professionnel_id as "professionnelId", professionnel_nom as "professionnelNom",
      prise_le as "priseLe", echeance::text, declaree_le as "declareeLe"
    from mt.prises where cpts_id = ${cpts} and demande_id = ${demande} and rendue_le is null`.execute(
    tx,
  );
  return rows[0] ?? null;
}

type Declaration = { readonly id: string; readonly le: Date; readonly parNom: string };

/** Says that the declaration was made; false when it was, or when the request was given back meanwhile. */
export async function declarePrise(tx: Tx, cpts: string, d: Declaration): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.prises set declaree_le = ${d.le}, declaree_par_nom = ${d.parNom}
    where cpts_id = ${cpts} and id = ${d.id} and declaree_le is null and rendue_le is null returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

type Retour = { readonly id: string; readonly le: Date; readonly motif: MotifDeRetour };

/** Gives a request back; false when it was, or when the declaration was made meanwhile. */
export async function returnPrise(tx: Tx, cpts: string, r: Retour): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update mt.prises set rendue_le = ${r.le}, motif_de_retour = ${r.motif}
    where cpts_id = ${cpts} and id = ${r.id} and declaree_le is null and rendue_le is null returning id`.execute(
    tx,
  );
  return rows.length === 1;
}

/** Requests whose last day to declare is past. */
export async function prisesEchues(tx: Tx, cpts: string, jour: string): Promise<readonly Prise[]> {
  const { rows } = await sql<Prise>`
    select id, demande_id as "demandeId", professionnel_id as "professionnelId", professionnel_nom as "professionnelNom",
      prise_le as "priseLe", echeance::text, declaree_le as "declareeLe"
    from mt.prises where cpts_id = ${cpts} and echeance < ${jour}::date and rendue_le is null and declaree_le is null
    order by echeance limit 500`.execute(tx);
  return rows;
}
