import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Vote } from '../domain/vote.ts';

/** The votes of a session, as they were taken. */
export async function votesDe(tx: Tx, cpts: string, seance: string): Promise<readonly Vote[]> {
  const { rows } = await sql<Vote>`
    select v.id, v.point_id as "pointId", v.question, v.genre, v.pour, v.contre, v.abstentions, v.non_votants as "nonVotants",
      v.voix, v.avis_favorables as "avisFavorables", v.avis_defavorables as "avisDefavorables", v.resultat, v.explication,
      v.approuve_id as "approuveId", v.scrutin_id as "scrutinId", v.le, v.annule_le as "annuleLe", v.motif_d_annulation as "motifDAnnulation",
      d.annee || '-' || lpad(d.numero::text, greatest(3, length(d.numero::text)), '0') as decision
    from seances.votes v
    left join seances.decisions d on d.cpts_id = v.cpts_id and d.vote_id = v.id
    where v.cpts_id = ${cpts} and v.seance_id = ${seance} order by v.le, v.id limit 500`.execute(
    tx,
  );
  return rows;
}
