import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Bareme } from '../domain/bareme.ts';

type NouveauBareme = Bareme & {
  readonly id: string;
  readonly adopteLe: string;
  readonly decision: string;
  readonly le: Date;
  readonly parNom: string;
};

/** Adds what was adopted; earlier ones stay, to say how past lists were ordered. */
export async function insertBareme(tx: Tx, cpts: string, b: NouveauBareme): Promise<void> {
  await sql`
    insert into mt.baremes (cpts_id, id, adopte_le, decision, age_au_dela, points, points_par_mois, cree_le, cree_par_nom)
    values (${cpts}, ${b.id}, ${b.adopteLe}::date, ${b.decision}, ${b.ageAuDela}, ${JSON.stringify(b.points)}::jsonb,
      ${b.pointsParMois}, ${b.le}, ${b.parNom})`.execute(tx);
}
