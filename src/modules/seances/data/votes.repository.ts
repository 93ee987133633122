import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Vote } from '../domain/vote.ts';

type Nouveau = Omit<Vote, 'annuleLe' | 'motifDAnnulation' | 'decision'> & {
  readonly seance: string;
  readonly parNom: string;
};

export async function insertVote(tx: Tx, cpts: string, v: Nouveau): Promise<void> {
  await sql`
    insert into seances.votes (cpts_id, id, seance_id, point_id, question, genre, pour, contre, abstentions, non_votants,
      voix, avis_favorables, avis_defavorables, resultat, explication, approuve_id, scrutin_id, par_nom, le)
    values (${cpts}, ${v.id}, ${v.seance}, ${v.pointId}, ${v.question}, ${v.genre}, ${v.pour}, ${v.contre}, ${v.abstentions},
      ${v.nonVotants}, ${v.voix}, ${v.avisFavorables}, ${v.avisDefavorables}, ${v.resultat}, ${v.explication},
      ${v.approuveId}, ${v.scrutinId}, ${v.parNom}, ${v.le})`.execute(tx);
}

/** Says that a vote was miscounted; false when that was said already. */
export async function cancelVote(
  tx: Tx,
  cpts: string,
  { id, motif, le }: { readonly id: string; readonly motif: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update seances.votes set annule_le = ${le}, motif_d_annulation = ${motif}
    where cpts_id = ${cpts} and id = ${id} and annule_le is null returning id`.execute(tx);
  return rows.length === 1;
}
