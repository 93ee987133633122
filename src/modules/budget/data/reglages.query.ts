import { sql } from 'kysely';
import type { Centimes } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import { type Compte, planDe } from '../domain/plan.ts';

/** What the CPTS said; null: nobody did. */
export type ReglagesDuBudget = {
  readonly siren: string | null;
  readonly tenusDepuis: DateCivile | null;
  readonly seuil: Centimes | null;
  readonly organe: string | null;
  readonly tauxBenevole: Centimes | null;
  readonly tauxDecidePar: string | null;
  readonly compteIndemnites: string | null;
  readonly compteRemunerations: string | null;
};

const RIEN: ReglagesDuBudget = {
  siren: null,
  tenusDepuis: null,
  seuil: null,
  organe: null,
  tauxBenevole: null,
  tauxDecidePar: null,
  compteIndemnites: null,
  compteRemunerations: null,
};

export async function reglagesDuBudget(tx: Tx, cpts: string): Promise<ReglagesDuBudget> {
  const { rows } = await sql<ReglagesDuBudget>`
    select siren, tenus_depuis as "tenusDepuis", seuil, organe, taux_benevole as "tauxBenevole", taux_decide_par as "tauxDecidePar",
      compte_indemnites as "compteIndemnites", compte_remunerations as "compteRemunerations"
    from budget.reglages where cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? RIEN;
}

/** The chart of accounts, with the sub-accounts of the CPTS. */
export async function planDeLaCpts(tx: Tx, cpts: string): Promise<readonly Compte[]> {
  return planDe(await sousComptesDeLaCpts(tx, cpts));
}

export async function sousComptesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Compte[]> {
  const { rows } = await sql<Compte>`
    select compte, libelle from budget.sous_comptes where cpts_id = ${cpts} order by compte limit 500`.execute(
    tx,
  );
  return rows;
}
