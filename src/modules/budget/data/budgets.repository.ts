import { sql } from 'kysely';
import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Imputation } from '../domain/ligne.ts';
import type { Auteur } from './reglages.repository.ts';

type NouveauBudget = {
  readonly id: string;
  readonly annee: number;
  readonly version: number;
  readonly objet: string | null;
};

/** False when that version, or another draft of the year, is there already. */
export async function insertBudget(
  tx: Tx,
  cpts: string,
  { budget: b, auteur }: { readonly budget: NouveauBudget; readonly auteur: Auteur },
): Promise<boolean> {
  const { rows } = await sql`
    insert into budget.budgets (cpts_id, id, annee, version, objet, cree_le, cree_par_nom)
    values (${cpts}, ${b.id}, ${b.annee}, ${b.version}, ${b.objet}, ${auteur.le}, ${auteur.nom})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

/** The draft of a year, locked until the end of the transaction; null when there is none. */
export async function lockProjet(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<{ readonly id: string } | null> {
  const { rows } = await sql<{ id: string }>`
    select id from budget.budgets where cpts_id = ${cpts} and annee = ${annee} and vote_le is null for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

export type NouvelleLigne = Imputation & { readonly id: string; readonly centimes: Centimes };

/** How many were written: a purpose already there in the version is left as it is. */
export async function insertLignes(
  tx: Tx,
  cpts: string,
  { budget, lignes }: { readonly budget: string; readonly lignes: readonly NouvelleLigne[] },
): Promise<number> {
  const { rows } = await sql`
    insert into budget.lignes (cpts_id, id, budget_id, compte, mission, action, financeur, part, centimes)
    select ${cpts}, l.id, ${budget}, l.compte, l.mission, l.action, l.financeur, l.part, l.centimes
    from jsonb_to_recordset(${JSON.stringify(lignes)}::jsonb) as l(id uuid, compte text, mission text, action text,
      financeur text, part text, centimes bigint)
    on conflict do nothing returning id`.execute(tx);
  return rows.length;
}

export async function changeLigne(
  tx: Tx,
  cpts: string,
  {
    budget,
    id,
    centimes,
  }: { readonly budget: string; readonly id: string; readonly centimes: Centimes },
): Promise<boolean> {
  const { rows } = await sql`
    update budget.lignes set centimes = ${centimes}
    where cpts_id = ${cpts} and budget_id = ${budget} and id = ${id} returning id`.execute(tx);
  return rows.length > 0;
}

/** Takes away a line of a version, or all of them. */
export async function deleteLignes(
  tx: Tx,
  cpts: string,
  { budget, id }: { readonly budget: string; readonly id: string | null },
): Promise<number> {
  const { rows } = await sql`
    delete from budget.lignes where cpts_id = ${cpts} and budget_id = ${budget}
      and (${id}::uuid is null or id = ${id}) returning id`.execute(tx);
  return rows.length;
}

export async function voteBudget(
  tx: Tx,
  cpts: string,
  vote: { readonly id: string; readonly le: DateCivile; readonly reference: string },
): Promise<void> {
  await sql`
    update budget.budgets set vote_le = ${vote.le}, vote_reference = ${vote.reference}
    where cpts_id = ${cpts} and id = ${vote.id}`.execute(tx);
}
