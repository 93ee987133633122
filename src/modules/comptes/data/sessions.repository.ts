import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { DUREE_HEURES, FENETRE_MINUTES } from '../domain/session.ts';

type NouvelleSession = {
  readonly empreinte: Buffer;
  readonly compte: string;
  readonly maintenant: Date;
  readonly source: string;
};

/** Opens a session. */
export async function insertSession(
  tx: Tx,
  { empreinte, compte, maintenant, source }: NouvelleSession,
): Promise<void> {
  await tx
    .insertInto('comptes.sessions')
    .values({
      empreinte,
      compte_id: compte,
      ouverte_le: maintenant,
      vue_le: maintenant,
      source,
      fin_le: new Date(maintenant.getTime() + DUREE_HEURES * 3_600_000),
    })
    .execute();
}

/** Ends a session at once. */
export async function deleteSession(tx: Tx, empreinte: Buffer): Promise<void> {
  await tx.deleteFrom('comptes.sessions').where('empreinte', '=', empreinte).execute();
}

/** Keeps a session alive; asked once a minute at most. */
export async function touchSession(tx: Tx, empreinte: Buffer, maintenant: Date): Promise<void> {
  await tx
    .updateTable('comptes.sessions')
    .set({ vue_le: maintenant })
    .where('empreinte', '=', empreinte)
    .execute();
}

/** Failed attempts within the window, for a key (account and source, or source alone). */
export async function compterTentatives(tx: Tx, cle: string, maintenant: Date): Promise<number> {
  const depuis = new Date(maintenant.getTime() - FENETRE_MINUTES * 60_000);
  const row = await tx
    .selectFrom('comptes.tentatives')
    .select(sql<number>`count(*)::int`.as('n'))
    .where('cle', '=', cle)
    .where('instant', '>', depuis)
    .executeTakeFirstOrThrow();
  return row.n;
}

/** Remembers a failed attempt under several keys, and forgets those of yesterday. */
export async function noterTentative(
  tx: Tx,
  cles: readonly string[],
  { maintenant, ids }: { readonly maintenant: Date; readonly ids: () => string },
): Promise<void> {
  await tx
    .insertInto('comptes.tentatives')
    .values(cles.map((cle) => ({ cle, instant: maintenant, id: ids() })))
    .execute();
  await tx
    .deleteFrom('comptes.tentatives')
    .where('instant', '<', new Date(maintenant.getTime() - 86_400_000))
    .execute();
}
