import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { FinancementDesIndemnites } from '../domain/financement-des-indemnites.ts';
import type { Facturee } from '../domain/report.ts';
import type { Ou } from './ecritures.query.ts';

/** What was said of a year, the last first. */
export async function financementsDeLAnnee(
  tx: Tx,
  { cpts, fuseau }: Ou,
  annee: number,
): Promise<readonly FinancementDesIndemnites[]> {
  const { rows } = await sql<FinancementDesIndemnites>`
    select mission, financeur, part, to_char(note_le at time zone ${fuseau}, 'YYYY-MM-DD') as "noteLe",
      note_par_nom as "noteParNom"
    from budget.financements_des_indemnites where cpts_id = ${cpts} and annee = ${annee}
    order by note_le desc, id desc limit 1000`.execute(tx);
  return rows;
}

/** What accounts have, year by year, of the invoices of the commitments of a year, and in that year of those of others. */
export async function factureesDeLAnnee(
  tx: Tx,
  cpts: string,
  annee: number,
): Promise<readonly Facturee[]> {
  const { rows } = await sql<Facturee>`
    select g.id as engagement, g.objet, s.nom as fournisseur, g.annee as "anneeEngagee", e.annee, g.compte, g.mission,
      g.action, g.financeur, g.part, sum(m.debit - m.credit)::bigint as centimes
    from budget.engagements g
    join budget.fournisseurs s on s.cpts_id = g.cpts_id and s.id = g.fournisseur_id
    join budget.factures f on f.cpts_id = g.cpts_id and f.engagement_id = g.id
    join budget.ecritures o on o.cpts_id = f.cpts_id and o.source = 'facture:' || f.id
    join budget.ecritures e on e.cpts_id = o.cpts_id and (e.id = o.id or e.contre_passe_id = o.id)
    join budget.mouvements m on m.cpts_id = e.cpts_id and m.ecriture_id = e.id and m.compte like '6%'
    where g.cpts_id = ${cpts} and (g.annee = ${annee} or e.annee = ${annee})
    group by g.id, g.objet, s.nom, g.annee, e.annee, g.compte, g.mission, g.action, g.financeur, g.part
    having sum(m.debit - m.credit) <> 0 order by g.annee, g.objet, g.id, e.annee`.execute(tx);
  return rows;
}
