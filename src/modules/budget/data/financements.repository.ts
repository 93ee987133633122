import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { FinancementDesIndemnites } from '../domain/financement-des-indemnites.ts';
import type { Auteur } from './reglages.repository.ts';

type ADire = Pick<FinancementDesIndemnites, 'mission' | 'financeur' | 'part'> & {
  readonly id: string;
  readonly annee: number;
};

/** Says who pays compensation of a mission in a year; what was said before stays. */
export async function insertFinancement(
  tx: Tx,
  cpts: string,
  { financement: f, auteur }: { readonly financement: ADire; readonly auteur: Auteur },
): Promise<void> {
  await sql`
    insert into budget.financements_des_indemnites (cpts_id, id, annee, mission, financeur, part, note_le, note_par_nom)
    values (${cpts}, ${f.id}, ${f.annee}, ${f.mission}, ${f.financeur}, ${f.part}, ${auteur.le}, ${auteur.nom})`.execute(
    tx,
  );
}
