import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { BAREME_PAR_DEFAUT, type Bareme } from '../domain/bareme.ts';

type Ligne = Omit<Bareme, 'points'> & { readonly points: Partial<Bareme['points']> };

/** The one in force on a civil day: the last adopted; that of the program while none was. */
export async function baremeEnVigueur(tx: Tx, cpts: string, jour: string): Promise<Bareme> {
  const { rows } = await sql<Ligne>`
    select adopte_le::text as "adopteLe", decision, age_au_dela as "ageAuDela", points, points_par_mois as "pointsParMois"
    from mt.baremes where cpts_id = ${cpts} and adopte_le <= ${jour}::date
    order by adopte_le desc, cree_le desc limit 1`.execute(tx);
  const ligne = rows[0];
  return ligne ? { ...ligne, points: { ...AUCUN_POINT, ...ligne.points } } : BAREME_PAR_DEFAUT;
}

const AUCUN_POINT: Bareme['points'] = {
  ...BAREME_PAR_DEFAUT.points,
  ald: 0,
  age: 0,
  c2s: 0,
  ame: 0,
  precarite: 0,
};
