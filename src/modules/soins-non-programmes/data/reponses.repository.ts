import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { GenreDeReponse } from '../domain/reponse.ts';

export type NouvelleReponse = {
  readonly id: string;
  readonly demandeId: string;
  readonly genre: GenreDeReponse;
  readonly raison: string | null;
  readonly precision: string | null;
  readonly le: Date;
  readonly par: string | null;
  readonly parNom: string;
};

/** Keeps an answer; false when the request already has one. */
export async function insertReponse(tx: Tx, cpts: string, r: NouvelleReponse): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    insert into snp.reponses (cpts_id, id, demande_id, genre, raison, precision, donnee_le, donnee_par, donnee_par_nom)
    values (${cpts}, ${r.id}, ${r.demandeId}, ${r.genre}, ${r.raison}, ${r.precision}, ${r.le}, ${r.par}, ${r.parNom})
    on conflict do nothing returning id`.execute(tx);
  return rows.length === 1;
}
