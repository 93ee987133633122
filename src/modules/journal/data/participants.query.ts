import { sql } from 'kysely';
import type { Periode } from '#kernel/periode.ts';
import type { Tx } from '#platform/db/database.ts';
import { EN_ATTENTE, lectureDe } from './lecture.query.ts';

/**
 * How many professionals have entries of some kinds in a period (civil dates, both included), each counted once;
 * those whose entries were all corrected away are not counted.
 */
export async function compterProfessionnels(
  tx: Tx,
  cpts: string,
  { du, au, genres }: Periode & { readonly genres: readonly string[] },
): Promise<number> {
  const demandes = sql`any (${sql.val([...genres])}::text[])`;
  const lecture = await lectureDe(tx, cpts, {
    periodes: [{ du, au }],
    places: {
      mois: sql`select professionnel_id, quantite from journal.professionnels_mensuels
        where m.mois and cpts_id = ${cpts} and genre = ${demandes} and mois between m.du and m.au`,
      jours: sql`select professionnel_id, quantite from journal.faits
        where not m.mois and cpts_id = ${cpts} and genre = ${demandes} and jour between m.du and m.au`,
      attente: sql`select f.professionnel_id, f.quantite from ${EN_ATTENTE}
        where m.mois and f.cpts_id = ${cpts} and f.genre = ${demandes}`,
    },
  });
  const { rows } = await sql<{ nombre: number }>`
    select count(*) as nombre from (
      select t.professionnel_id from ${lecture} where t.professionnel_id is not null
      group by 1 having sum(t.quantite) > 0) p`.execute(tx);
  return rows[0]?.nombre ?? 0;
}
