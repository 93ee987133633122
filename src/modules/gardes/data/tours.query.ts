import { sql } from 'kysely';
import type { JourDeSemaine } from '#kernel/date-civile.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import type { Tx } from '#platform/db/database.ts';
import type { Tour } from '../domain/tour.ts';

type Ligne = Omit<Tour, 'jours' | 'heureDebut' | 'heureFin'> & {
  readonly jours: JourDeSemaine[];
  readonly heureDebut: HeureCivile;
  readonly heureFin: HeureCivile;
};

/** The patterns in force of a rota, by hour. */
export async function toursDuTableau(
  tx: Tx,
  cpts: string,
  tableau: string,
): Promise<readonly Tour[]> {
  const { rows } = await sql<Ligne>`
    select id, nom, to_jsonb(jours) as jours, feries, to_char(heure_debut, 'HH24:MI') as "heureDebut",
      to_char(heure_fin, 'HH24:MI') as "heureFin"
    from gardes.tours where cpts_id = ${cpts} and tableau_id = ${tableau} and retire_le is null
    order by heure_debut, nom, id`.execute(tx);
  return rows;
}
