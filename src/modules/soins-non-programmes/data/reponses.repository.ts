import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';
import type { GenreDeReponse } from '../domain/reponse.ts';
import { textesDeLaReponse } from './textes.rows.ts';

export type NouvelleReponse = {
  readonly id: string;
  readonly demandeId: string;
  readonly patientId: string | null;
  readonly genre: GenreDeReponse;
  readonly raison: string | null;
  readonly precision: string | null;
  readonly le: Date;
  readonly par: string | null;
  readonly parNom: string;
};

export type Reponse = {
  readonly id: string;
  readonly demandeId: string;
  readonly donneeLe: Date;
};

/** The answer, taken back or not; null when it does not exist in this CPTS. */
export async function loadReponse(tx: Tx, cpts: string, id: string): Promise<Reponse | null> {
  const { rows } = await sql<Reponse>`
    select id, demande_id as "demandeId", donnee_le as "donneeLe" from snp.reponses
    where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Takes it back; false when it was already. */
export async function withdrawReponse(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<boolean> {
  const { rows } = await sql<{ id: string }>`
    update snp.reponses set retiree_le = ${le}
    where cpts_id = ${cpts} and id = ${id} and retiree_le is null returning id`.execute(tx);
  return rows.length === 1;
}

/** Keeps an answer; false when the request already has one. */
export async function insertReponse(ou: Scelle, r: NouvelleReponse): Promise<boolean> {
  const precision = textesDeLaReponse(ou, r.id).seal('precision', r.precision);
  const { rows } = await sql<{ id: string }>`
    insert into snp.reponses (cpts_id, id, demande_id, genre, raison, precision, donnee_le, donnee_par, donnee_par_nom,
      patient_id)
    values (${ou.cpts}, ${r.id}, ${r.demandeId}, ${r.genre}, ${r.raison}, ${precision}, ${r.le}, ${r.par}, ${r.parNom},
      ${r.patientId})
    on conflict do nothing returning id`.execute(ou.tx);
  return rows.length === 1;
}
