import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Budget, LigneDeBudget } from '../domain/ligne.ts';

/** Versions of the budget of a year, the first one first. */
export async function budgetsDeLAnnee(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly Budget[]> {
  const { rows } = await sql<Budget>`
    select id, annee, version, objet, vote_le as "voteLe", vote_reference as "voteReference"
    from budget.budgets where cpts_id = ${cpts} and annee = ${annee} order by version limit 100`.execute(
    tx,
  );
  return rows;
}

/** Lines of these versions, in the order of accounts. */
export async function lignesDesBudgets(
  tx: Tx,
  cpts: string,
  budgets: readonly string[],
): Promise<readonly (LigneDeBudget & { readonly budget: string })[]> {
  const { rows } = await sql<LigneDeBudget & { readonly budget: string }>`
    select id, budget_id as budget, compte, mission, action, financeur, part, centimes
    from budget.lignes where cpts_id = ${cpts} and budget_id = any (${sql.val([...budgets])}::uuid[])
    order by compte, mission, action, financeur, part, id limit 5000`.execute(tx);
  return rows;
}
