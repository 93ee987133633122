import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { SoldeParAxe } from '../domain/suivi.ts';

type Periode = { readonly du: string; readonly au: string };

/** What the accounts moved between two civil dates, both included, account by account and mission by mission. */
export async function soldesDeLaPeriode(
  tx: Tx,
  cpts: string,
  { du, au }: Periode,
): Promise<readonly Pick<SoldeParAxe, 'compte' | 'mission' | 'solde'>[]> {
  const { rows } = await sql<Pick<SoldeParAxe, 'compte' | 'mission' | 'solde'>>`
    select m.compte, m.mission, sum(m.debit - m.credit)::bigint as solde
    from budget.mouvements m join budget.ecritures e on e.cpts_id = m.cpts_id and e.id = m.ecriture_id
    where m.cpts_id = ${cpts} and e.le between ${du}::date and ${au}::date
    group by m.compte, m.mission order by m.compte, m.mission`.execute(tx);
  return rows;
}
