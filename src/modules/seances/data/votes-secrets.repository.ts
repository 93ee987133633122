import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { VoteSecret } from '../domain/vote-secret.ts';

type Nouveau = Pick<VoteSecret, 'id' | 'pointId' | 'question' | 'genre'> & {
  readonly seance: string;
  readonly le: Date;
};

export async function insertVoteSecret(tx: Tx, cpts: string, v: Nouveau): Promise<void> {
  await sql`
    insert into seances.scrutins (cpts_id, id, seance_id, point_id, question, genre, ouvert_le)
    values (${cpts}, ${v.id}, ${v.seance}, ${v.pointId}, ${v.question}, ${v.genre}, ${v.le})`.execute(
    tx,
  );
}

type Compte = Pick<VoteSecret, 'id' | 'resultat' | 'elus'> & { readonly le: Date };

/** Writes that a secret vote was counted, and what came of an election. */
export async function setCompte(
  tx: Tx,
  cpts: string,
  { id, resultat, elus, le }: Compte,
): Promise<void> {
  await sql`
    update seances.scrutins set compte_le = ${le}, resultat = ${resultat}, elus = ${sql.val([...elus])}::text[]
    where cpts_id = ${cpts} and id = ${id} and compte_le is null`.execute(tx);
}

/** Writes that the seats were given. */
export async function setMandats(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<void> {
  await sql`
    update seances.scrutins set mandats_le = ${le} where cpts_id = ${cpts} and id = ${id}`.execute(
    tx,
  );
}
