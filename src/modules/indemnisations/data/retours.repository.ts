import { sql } from 'kysely';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Tx } from '#platform/db/database.ts';

type ANoter = {
  readonly id: string;
  readonly releve: string;
  readonly le: DateCivile;
  readonly motif: string;
  readonly auteur: { readonly le: Date; readonly nom: string };
};

/** Takes a relevé out of the file that paid it, and keeps its receipt as one that is worth nothing; false: it is not paid. */
export async function returnReleve(
  tx: Tx,
  cpts: string,
  { id, releve, le, motif, auteur }: ANoter,
): Promise<boolean> {
  const { rows } = await sql`
    insert into indemnisations.retours (cpts_id, id, releve_id, lot_id, le, motif, centimes, recu_annee, recu_numero,
      note_le, note_par_nom)
    select cpts_id, ${id}, id, lot_id, ${le}, ${motif}, centimes, recu_annee, recu_numero, ${auteur.le}, ${auteur.nom}
    from indemnisations.releves
    where cpts_id = ${cpts} and id = ${releve} and paye_le is not null and lot_id is not null
    on conflict on constraint un_virement_ne_revient_qu_une_fois do nothing returning id`.execute(
    tx,
  );
  if (rows.length === 0) return false;
  await sql`
    update indemnisations.releves set lot_id = null, paye_le = null, recu_annee = null, recu_numero = null
    where cpts_id = ${cpts} and id = ${releve}`.execute(tx);
  return true;
}

/** A relevé, locked until the end of the transaction: of two who note its return, one finds it paid. */
export async function lockReleve(tx: Tx, cpts: string, id: string): Promise<void> {
  await sql`select id from indemnisations.releves where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
}
