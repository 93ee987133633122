import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { VoteSecret } from '../domain/vote-secret.ts';

/** The secret votes of a session, in the order they were opened. */
export async function votesSecretsDe(
  tx: Tx,
  cpts: string,
  seance: string,
): Promise<readonly VoteSecret[]> {
  const { rows } = await sql<VoteSecret>`
    select id, point_id as "pointId", question, genre, ouvert_le as "ouvertLe", compte_le as "compteLe", resultat, elus,
      mandats_le as "mandatsLe"
    from seances.scrutins where cpts_id = ${cpts} and seance_id = ${seance} order by ouvert_le, id limit 200`.execute(
    tx,
  );
  return rows;
}
