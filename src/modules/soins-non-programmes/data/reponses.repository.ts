import { sql } from 'kysely';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { GenreDeReponse } from '../domain/reponse.ts';
import { textesDeLaReponse } from './textes.rows.ts';

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
export async function insertReponse(ou: Scelle, r: NouvelleReponse): Promise<boolean> {
  const precision = textesDeLaReponse(ou, r.id).seal('precision', r.precision);
  const { rows } = await sql<{ id: string }>`
    insert into snp.reponses (cpts_id, id, demande_id, genre, raison, precision, donnee_le, donnee_par, donnee_par_nom)
    values (${ou.cpts}, ${r.id}, ${r.demandeId}, ${r.genre}, ${r.raison}, ${precision}, ${r.le}, ${r.par}, ${r.parNom})
    on conflict do nothing returning id`.execute(ou.tx);
  return rows.length === 1;
}
