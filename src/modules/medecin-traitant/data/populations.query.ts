import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import {
  COLONNES_DU_RELEVE,
  type LigneDeReleve,
  releveDe,
  type VersionDeReleve,
} from './populations.rows.ts';

/** Counts in force, source by source, the latest period first. */
export async function relevesEnVigueur(tx: Tx, cpts: string): Promise<readonly VersionDeReleve[]> {
  const { rows } = await sql<LigneDeReleve>`
    select ${COLONNES_DU_RELEVE} from mt.populations p
    where p.cpts_id = ${cpts} and p.courante and not p.retiree
    order by p.emetteur, p.emetteur_cle, p.au desc, coalesce(p.du, p.au) desc, p.id limit 1000`.execute(
    tx,
  );
  return rows.map(releveDe);
}

/** A count and all it was before its corrections, the latest first; none when it does not exist here. */
export async function versionsDuReleve(
  tx: Tx,
  cpts: string,
  releve: string,
): Promise<readonly VersionDeReleve[]> {
  const { rows } = await sql<LigneDeReleve>`
    select ${COLONNES_DU_RELEVE} from mt.populations p
    where p.cpts_id = ${cpts} and p.releve_id = ${releve} order by p.version desc`.execute(tx);
  return rows.map(releveDe);
}
