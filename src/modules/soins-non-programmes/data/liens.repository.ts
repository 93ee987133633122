import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type NouveauLien = {
  readonly id: string;
  readonly demandeId: string;
  readonly empreinte: Buffer;
  readonly creeLe: Date;
  readonly expireLe: Date;
};

export async function insertLien(tx: Tx, cpts: string, l: NouveauLien): Promise<void> {
  await sql`
    insert into snp.liens (cpts_id, id, demande_id, empreinte, cree_le, expire_le)
    values (${cpts}, ${l.id}, ${l.demandeId}, ${l.empreinte}, ${l.creeLe}, ${l.expireLe})`.execute(
    tx,
  );
}

/** The request a token opens now; null when unknown, expired or revoked. */
export async function demandeDuLien(
  tx: Tx,
  cpts: string,
  { empreinte, maintenant }: { readonly empreinte: Buffer; readonly maintenant: Date },
): Promise<string | null> {
  const { rows } = await sql<{ demande: string }>`
    select demande_id as demande from snp.liens
    where cpts_id = ${cpts} and empreinte = ${empreinte} and expire_le > ${maintenant} and revoque_le is null`.execute(
    tx,
  );
  return rows[0]?.demande ?? null;
}

/** No token opens this request any more; gives how many did. */
export async function revokeLiens(
  tx: Tx,
  cpts: string,
  { demande, le }: { readonly demande: string; readonly le: Date },
): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    update snp.liens set revoque_le = ${le} where cpts_id = ${cpts} and demande_id = ${demande} and revoque_le is null
    returning id`.execute(tx);
  return rows.length;
}

/** Forgets the links that expired. */
export async function deleteLiensExpires(tx: Tx, cpts: string, maintenant: Date): Promise<void> {
  await sql`delete from snp.liens where cpts_id = ${cpts} and expire_le <= ${maintenant}`.execute(
    tx,
  );
}
