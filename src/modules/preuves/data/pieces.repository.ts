import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Piece } from '../domain/piece.ts';

export type ContenuAGarder = {
  readonly empreinte: string;
  readonly type: string;
  readonly contenu: Uint8Array;
};

/** Keeps bytes under their SHA-256; those that are there already stay. */
export async function saveContenus(
  tx: Tx,
  cpts: string,
  { contenus, le }: { readonly contenus: readonly ContenuAGarder[]; readonly le: Date },
): Promise<void> {
  if (contenus.length === 0) return;
  const octets = contenus.map(({ contenu }) => Buffer.from(contenu));
  await sql`
    insert into preuves.contenus (cpts_id, empreinte, type, octets, contenu, depose_le)
    select ${cpts}::uuid, c.empreinte, c.type, length(c.contenu), c.contenu, ${le}::timestamptz
    from unnest(${sql.val(contenus.map(({ empreinte }) => empreinte))}::text[],
      ${sql.val(contenus.map(({ type }) => type))}::text[], ${sql.val(octets)}::bytea[]) as c(empreinte, type, contenu)
    on conflict do nothing`.execute(tx);
}

type PieceAJoindre = Omit<Piece, 'retireeLe' | 'retireeParNom' | 'motifDuRetrait'>;

/** False when this very file is attached there already. */
export async function insertPiece(tx: Tx, cpts: string, p: PieceAJoindre): Promise<boolean> {
  const { rows } = await sql`
    insert into preuves.pieces (cpts_id, id, cible, categorie, titre, nom, type, octets, empreinte, contenu, deposee_le,
      deposee_par_nom)
    values (${cpts}, ${p.id}, ${p.cible}, ${p.categorie}, ${p.titre}, ${p.nom}, ${p.type}, ${p.octets}, ${p.empreinte},
      ${p.empreinte}, ${p.deposeeLe}, ${p.deposeeParNom})
    on conflict do nothing returning id`.execute(tx);
  return rows.length > 0;
}

type Retrait = {
  readonly id: string;
  readonly motif: string;
  readonly le: Date;
  readonly parNom: string;
};

/** False when it is not there, or withdrawn already. */
export async function retirePiece(
  tx: Tx,
  cpts: string,
  { id, motif, le, parNom }: Retrait,
): Promise<boolean> {
  const { rows } = await sql`
    update preuves.pieces set retiree_le = ${le}, retiree_par_nom = ${parNom}, motif_du_retrait = ${motif}
    where cpts_id = ${cpts} and id = ${id} and retiree_le is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Erases the bytes of pieces withdrawn before a day that no frozen year names; what they were stays written. */
export async function forgetPieces(tx: Tx, cpts: string, avant: Date): Promise<number> {
  const { rows } = await sql<{ empreinte: string }>`
    update preuves.pieces p set contenu = null
    where p.cpts_id = ${cpts} and p.retiree_le < ${avant} and p.contenu is not null
      and not exists (select from preuves.contenus_arretes a where a.cpts_id = ${cpts} and a.empreinte = p.empreinte)
      and not exists (select from preuves.documents d where d.cpts_id = ${cpts} and d.empreinte = p.empreinte)
    returning p.empreinte`.execute(tx);
  const empreintes = rows.map(({ empreinte }) => empreinte);
  if (empreintes.length === 0) return 0;
  await sql`
    delete from preuves.contenus c
    where c.cpts_id = ${cpts} and c.empreinte = any (${sql.val(empreintes)}::text[])
      and not exists (select from preuves.pieces p where p.cpts_id = ${cpts} and p.contenu = c.empreinte)`.execute(
    tx,
  );
  return empreintes.length;
}
