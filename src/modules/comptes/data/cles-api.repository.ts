import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';

type NouvelleCle = {
  readonly cpts: string;
  readonly id: string;
  readonly empreinte: Buffer;
  readonly libelle: string;
  readonly role: string;
  readonly creeLe: Date;
  readonly creePar: string;
};

/** Keeps the hash of a new API key. */
export async function insertCleApi(tx: Tx, cle: NouvelleCle): Promise<void> {
  await tx
    .insertInto('comptes.cles_api')
    .values({
      cpts_id: cle.cpts,
      id: cle.id,
      empreinte: cle.empreinte,
      libelle: cle.libelle,
      role: cle.role,
      cree_le: cle.creeLe,
      cree_par: cle.creePar,
    })
    .execute();
}

/** Ends a key at once; its name, or null when it was, or is not of this CPTS. */
export async function revokeCleApi(
  tx: Tx,
  cpts: string,
  { id, le }: { readonly id: string; readonly le: Date },
): Promise<{ readonly libelle: string } | null> {
  const row = await tx
    .updateTable('comptes.cles_api')
    .set({ revoquee_le: le })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .where('revoquee_le', 'is', null)
    .returning('libelle')
    .executeTakeFirst();
  return row ?? null;
}

/** Notes that a key served, once a minute at most; asked before any tenant is known. */
export async function touchCleApi(tx: Tx, empreinte: Buffer, maintenant: Date): Promise<void> {
  await sql`select comptes.noter_usage_de_cle(${empreinte}, ${maintenant})`.execute(tx);
}
