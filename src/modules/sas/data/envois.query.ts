import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

export type EtatDesEnvois = {
  readonly transmis: number;
  readonly enAttente: number;
  /** Oldest that waits; null when nothing does. */
  readonly depuis: Date | null;
  /** What the last try that failed said. */
  readonly faute: string | null;
};

/** How the appointments taken by the SAS are told to it. */
export async function etatDesEnvois(tx: Tx, cpts: string): Promise<EtatDesEnvois> {
  const { rows } = await sql<EtatDesEnvois>`
    select count(*) filter (where su = voulu)::int as transmis,
      count(*) filter (where su is distinct from voulu)::int as "enAttente",
      min(cree_le) filter (where su is distinct from voulu) as depuis,
      (array_agg(faute order by tente_le desc) filter (where su is distinct from voulu and faute is not null))[1] as faute
    from sas.envois where cpts_id = ${cpts}`.execute(tx);
  return rows[0] ?? { transmis: 0, enAttente: 0, depuis: null, faute: null };
}
