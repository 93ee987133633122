import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Constat } from '../domain/constats.ts';
import type { ImportSuivi } from '../domain/import-suivi.ts';

const COLONNES = sql`i.id, i.genre, i.par, i.perimetre, i.fichiers, i.etape, i.commence_le as "commenceLe",
  i.termine_le as "termineLe", i.octets_lus as "octetsLus", i.octets_total as "octetsTotal",
  i.lignes_lues as "lignesLues", i.rapport,
  extract(epoch from coalesce(i.termine_le, clock_timestamp()) - i.commence_le)::float8 as secondes,
  case when i.etat = 'en-cours' and i.avance_le < clock_timestamp() - interval '2 minutes' then 'interrompu'
    else i.etat end as etat`;

/** The last imports of the national files, the newest first. */
export async function importsRecents(tx: Tx, limite: number): Promise<readonly ImportSuivi[]> {
  const { rows } = await sql<ImportSuivi>`
    select ${COLONNES} from annuaire.imports i order by i.commence_le desc limit ${limite}`.execute(
    tx,
  );
  return rows;
}

/** One import: how far it is, then what it did. */
export async function importParId(tx: Tx, id: string): Promise<ImportSuivi | null> {
  const { rows } = await sql<ImportSuivi>`
    select ${COLONNES} from annuaire.imports i where i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** Every rejected line that was kept. */
export async function rejetsDe(tx: Tx, id: string): Promise<readonly Constat[]> {
  return await tx
    .selectFrom('annuaire.rejets')
    .select(['fichier', 'ligne', 'motif', 'phrase'])
    .where('import_id', '=', id)
    .orderBy('rang')
    .execute();
}
