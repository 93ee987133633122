import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import { violatedConstraint } from '#platform/db/errors.ts';
import type { Equipier } from '../domain/equipier.ts';

type Nouveau = Equipier & { readonly le: Date; readonly parNom: string };

/** Adds somebody to a team; false when they are of it on some of these days: the transaction is then lost. */
export async function insertEquipier(tx: Tx, cpts: string, e: Nouveau): Promise<boolean> {
  try {
    await sql`
      insert into sites.equipiers (cpts_id, id, site_id, professionnel_id, nom, profession, du, au, ajoute_le, ajoute_par_nom)
      values (${cpts}, ${e.id}, ${e.siteId}, ${e.professionnelId}, ${e.nom}, ${e.profession}, ${e.du}, ${e.au}, ${e.le},
        ${e.parNom})`.execute(tx);
    return true;
  } catch (error) {
    if (violatedConstraint(error) === 'on_n_est_qu_une_fois_d_une_equipe') return false;
    throw error;
  }
}

/** Says the last day of somebody in a team, the eve of their first one at the soonest; false when they left before. */
export async function endEquipier(
  tx: Tx,
  cpts: string,
  { site, id, au }: { readonly site: string; readonly id: string; readonly au: DateCivile },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update sites.equipiers set au = greatest(${au}::date, du - 1)
    where cpts_id = ${cpts} and site_id = ${site} and id = ${id} and (au is null or au > greatest(${au}::date, du - 1))
    returning id`.execute(tx);
  return rows.length === 1;
}
