import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Compteur } from '../domain/essais.ts';

/** Makes the attempts under this key pass one at a time until the end of the transaction. */
export async function serialiser(tx: Tx, cle: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${cle}, 0))`.execute(tx);
}

/** How many attempts under this key since then, and when the last one was. */
export async function compterTentatives(tx: Tx, cle: string, depuis: Date): Promise<Compteur> {
  const row = await tx
    .selectFrom('comptes.tentatives')
    .select(sql<number>`count(*)::int`.as('nombre'))
    .select(({ fn }) => fn.max('instant').as('dernier'))
    .where('cle', '=', cle)
    .where('instant', '>', depuis)
    .executeTakeFirstOrThrow();
  return row;
}

type Essai = { readonly essai: string; readonly cles: readonly string[]; readonly le: Date };

/** Writes one attempt under several keys. */
export async function insertTentative(tx: Tx, ids: () => string, essai: Essai): Promise<void> {
  await tx
    .insertInto('comptes.tentatives')
    .values(essai.cles.map((cle) => ({ cle, instant: essai.le, id: ids(), essai: essai.essai })))
    .execute();
}

/** Forgets an attempt that succeeded. */
export async function deleteTentative(tx: Tx, essai: string): Promise<void> {
  await tx.deleteFrom('comptes.tentatives').where('essai', '=', essai).execute();
}
