import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Campagne } from '../domain/campagne.ts';
import { COLONNES_DE_LA_CAMPAGNE } from './campagnes.rows.ts';

/** Campaigns of the CPTS: those under way first, then the latest; a hundred at most. */
export async function campagnesDeLaCpts(tx: Tx, cpts: string): Promise<readonly Campagne[]> {
  const { rows } = await sql<Campagne>`
    select ${COLONNES_DE_LA_CAMPAGNE} from mt.campagnes c where c.cpts_id = ${cpts}
    order by c.finie_le is not null, c.creee_le desc, c.id desc limit 100`.execute(tx);
  return rows;
}

/** One campaign, or null when it does not exist in this CPTS. */
export async function campagneParId(tx: Tx, cpts: string, id: string): Promise<Campagne | null> {
  const { rows } = await sql<Campagne>`
    select ${COLONNES_DE_LA_CAMPAGNE} from mt.campagnes c where c.cpts_id = ${cpts} and c.id = ${id}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** The campaign of a code; null when there is none. */
export async function campagneParCode(
  tx: Tx,
  cpts: string,
  code: string,
): Promise<Pick<Campagne, 'id' | 'code'> | null> {
  const { rows } = await sql<Pick<Campagne, 'id' | 'code'>>`
    select c.id, c.code from mt.campagnes c where c.cpts_id = ${cpts} and c.code = ${code}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** Campaigns that were launched and are not over, to say which one somebody answers. */
export async function campagnesEnCours(
  tx: Tx,
  cpts: string,
): Promise<readonly Pick<Campagne, 'code' | 'nom'>[]> {
  const { rows } = await sql<Pick<Campagne, 'code' | 'nom'>>`
    select c.code, c.nom from mt.campagnes c
    where c.cpts_id = ${cpts} and c.lancee_le is not null and c.finie_le is null order by c.lancee_le desc, c.id limit 50`.execute(
    tx,
  );
  return rows;
}
