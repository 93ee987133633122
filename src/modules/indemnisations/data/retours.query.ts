import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Retour } from '../domain/retour.ts';
import type { Versement } from '../domain/versement.ts';

/** Transfers that came back, the last first. */
export async function retoursDeLaCpts(tx: Tx, cpts: string): Promise<readonly Retour[]> {
  const { rows } = await sql<Retour>`
    select t.id, t.releve_id as releve, t.lot_id as lot, r.nom, t.le, t.motif, t.centimes, t.recu_annee as "recuAnnee",
      t.recu_numero as "recuNumero", t.note_le as "noteLe", t.note_par_nom as "noteParNom"
    from indemnisations.retours t
    join indemnisations.releves r on r.cpts_id = t.cpts_id and r.id = t.releve_id
    where t.cpts_id = ${cpts} order by t.le desc, t.note_le desc, t.id desc limit 1000`.execute(tx);
  return rows;
}

/** What a relevé pays, by mission and nature. */
export async function versementsDuReleve(
  tx: Tx,
  cpts: string,
  releve: string,
): Promise<readonly Versement[]> {
  const { rows } = await sql<Versement>`
    select r.id as releve, r.personne_id as personne, max(r.profession) as profession, l.mission, l.nature,
      sum(l.centimes)::bigint as centimes
    from indemnisations.releves r
    join indemnisations.lignes l on l.cpts_id = r.cpts_id and l.releve_id = r.id
    where r.cpts_id = ${cpts} and r.id = ${releve} and l.nature is not null
    group by r.id, r.personne_id, l.mission, l.nature having sum(l.centimes) <> 0
    order by l.mission, l.nature`.execute(tx);
  return rows;
}
