import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Piece } from '../domain/piece.ts';

/** Pieces attached to these, the first attached first; withdrawn ones too when asked. */
export async function piecesDesCibles(
  tx: Tx,
  cpts: string,
  { cibles, retirees = false }: { readonly cibles: readonly string[]; readonly retirees?: boolean },
): Promise<readonly Piece[]> {
  const jointes = retirees ? sql`true` : sql`p.retiree_le is null`;
  return await lire(tx, cpts, sql`p.cible = any (${sql.val([...cibles])}::text[]) and ${jointes}`);
}

/** One piece; null when it does not exist in this CPTS. */
export async function pieceParId(tx: Tx, cpts: string, id: string): Promise<Piece | null> {
  return (await lire(tx, cpts, sql`p.id = ${id}`))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>): Promise<readonly Piece[]> {
  const { rows } = await sql<Piece>`
    select p.id, p.cible, p.categorie, p.titre, p.nom, p.type, p.octets, p.empreinte, p.deposee_le as "deposeeLe",
      p.deposee_par_nom as "deposeeParNom", p.retiree_le as "retireeLe", p.retiree_par_nom as "retireeParNom",
      p.motif_du_retrait as "motifDuRetrait"
    from preuves.pieces p where p.cpts_id = ${cpts} and ${filtre} order by p.deposee_le, p.id`.execute(
    tx,
  );
  return rows;
}

/** The bytes under an SHA-256; null when they are not here, or no more. */
export async function contenuDe(
  tx: Tx,
  cpts: string,
  empreinte: string,
): Promise<{ readonly type: string; readonly contenu: Buffer } | null> {
  const { rows } = await sql<{ type: string; contenu: Buffer }>`
    select type, contenu from preuves.contenus where cpts_id = ${cpts} and empreinte = ${empreinte}`.execute(
    tx,
  );
  return rows[0] ?? null;
}
