import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Tour } from '../domain/tour.ts';

type Nouveau = { readonly tour: Tour; readonly tableau: string };

/** Adds a pattern to a rota. */
export async function insertTour(tx: Tx, cpts: string, { tour, tableau }: Nouveau): Promise<void> {
  const { id, nom, jours, feries, heureDebut, heureFin } = tour;
  await sql`
    insert into gardes.tours (cpts_id, id, tableau_id, nom, jours, feries, heure_debut, heure_fin)
    values (${cpts}, ${id}, ${tableau}, ${nom}, ${sql.val([...jours])}::smallint[], ${feries}, ${heureDebut}, ${heureFin})`.execute(
    tx,
  );
}

type Retrait = { readonly id: string; readonly tableau: string; readonly le: Date };

/** Takes a pattern out, with the duties to come that nobody holds; null when it was not there. */
export async function retireTour(
  tx: Tx,
  cpts: string,
  { id, tableau, le }: Retrait,
): Promise<{ readonly gardes: number } | null> {
  const { rows } = await sql<{ id: string }>`
    update gardes.tours set retire_le = ${le}
    where cpts_id = ${cpts} and tableau_id = ${tableau} and id = ${id} and retire_le is null returning id`.execute(
    tx,
  );
  if (rows.length === 0) return null;
  const { rows: retirees } = await sql<{ id: string }>`
    delete from gardes.gardes g
    where g.cpts_id = ${cpts} and g.tableau_id = ${tableau} and g.tour_id = ${id} and g.professionnel_id is null
      and g.debut > ${le}
      and not exists (select from gardes.echanges e where e.cpts_id = ${cpts} and (e.garde_id = g.id or e.en_retour_id = g.id))
    returning g.id`.execute(tx);
  return { gardes: retirees.length };
}
