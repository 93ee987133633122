import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

/** Where a commune stands for this CPTS. `secteur` is the letter of its sector. */
export type Situation = {
  readonly nom: string;
  readonly secteur: string | null;
  readonly horsTerritoire: boolean;
};

/** Null when no commune has this INSEE code. */
export async function situationDe(
  tx: Tx,
  cpts: string,
  commune: string,
): Promise<Situation | null> {
  const { rows } = await sql<Situation>`
    select c.nom, k.secteur_lettre as secteur, k.commune is null as "horsTerritoire"
    from territoire.public_communes c
    left join territoire.public_couvertures k on k.cpts_id = ${cpts} and k.commune = c.code
    where c.code = ${commune}`.execute(tx);
  return rows[0] ?? null;
}
