import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Lot } from '../domain/releve-approuve.ts';
import { lireFichier, type Ouverture } from './chiffres.rows.ts';

const COLONNES = sql`id, reference, version, executer_le as "executerLe", centimes, nombre, cree_le as "creeLe",
  cree_par_nom as "creeParNom", paye_le as "payeLe", confirme_par_nom as "confirmeParNom", annule_le as "annuleLe",
  motif_d_annulation as "motifDAnnulation"`;

/** Files for the bank, the last first. */
export async function lotsDeLaCpts(tx: Tx, cpts: string): Promise<readonly Lot[]> {
  const { rows } = await sql<Lot>`
    select ${COLONNES} from indemnisations.lots where cpts_id = ${cpts} order by cree_le desc, id desc limit 200`.execute(
    tx,
  );
  return rows;
}

/** One of them, locked until the end of the transaction. */
export async function lotParId(tx: Tx, cpts: string, id: string): Promise<Lot | null> {
  const { rows } = await sql<Lot>`
    select ${COLONNES} from indemnisations.lots where cpts_id = ${cpts} and id = ${id} for update`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The file as it was given to the bank; null when the key is not there. */
export async function contenuDuLot(tx: Tx, ou: Ouverture, id: string): Promise<string | null> {
  const { rows } = await sql<{ contenu: Buffer }>`
    select contenu from indemnisations.lots where cpts_id = ${ou.cpts} and id = ${id}`.execute(tx);
  return lireFichier(ou, id, rows[0]?.contenu ?? null);
}
