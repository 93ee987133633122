import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

export type MembreNote = {
  readonly professionnelId: string;
  readonly depuis: DateCivile;
  readonly courriel: string | null;
  readonly telephone: string | null;
};

/** Those whom the directory of the CPTS says are members, since a day, and who have no current membership here. */
export async function membresSansAdhesion(tx: Tx, cpts: string): Promise<readonly MembreNote[]> {
  const { rows } = await sql<MembreNote>`
    select f.professionnel_id as "professionnelId", f.membre_depuis as depuis, f.courriel, f.telephone
    from annuaire.public_fiches f
    where f.cpts_id = ${cpts} and f.membre and f.membre_depuis is not null and not exists (
      select from asso.adhesions a where a.cpts_id = ${cpts} and a.professionnel_id = f.professionnel_id
        and a.genre = 'individuel' and a.etat in ('demandee', 'active', 'suspendue'))
    order by f.professionnel_id limit 2500`.execute(tx);
  return rows;
}
