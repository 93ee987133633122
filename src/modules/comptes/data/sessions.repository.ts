import type { Tx } from '#platform/db/database.ts';
import { DUREE_HEURES, type Moyen } from '../domain/session.ts';

type NouvelleSession = {
  readonly id: string;
  readonly empreinte: Buffer;
  readonly compte: string;
  readonly moyen: Moyen;
  readonly agent: string;
  readonly source: string;
  readonly maintenant: Date;
};

/** Keeps a new session under the hash of its token. */
export async function insertSession(tx: Tx, session: NouvelleSession): Promise<void> {
  const { maintenant } = session;
  await tx
    .insertInto('comptes.sessions')
    .values({
      id: session.id,
      empreinte: session.empreinte,
      compte_id: session.compte,
      moyen: session.moyen,
      agent: session.agent,
      source: session.source,
      ouverte_le: maintenant,
      vue_le: maintenant,
      confirmee_le: maintenant,
      fin_le: new Date(maintenant.getTime() + DUREE_HEURES * 3_600_000),
    })
    .execute();
}

/** Ends a session at once; how it was opened, null when it had ended. */
export async function deleteSession(tx: Tx, empreinte: Buffer): Promise<string | null> {
  const row = await tx
    .deleteFrom('comptes.sessions')
    .where('empreinte', '=', empreinte)
    .returning('moyen')
    .executeTakeFirst();
  return row?.moyen ?? null;
}

/** Keeps a session alive; asked once a minute at most. */
export async function touchSession(tx: Tx, empreinte: Buffer, maintenant: Date): Promise<void> {
  await tx
    .updateTable('comptes.sessions')
    .set({ vue_le: maintenant })
    .where('empreinte', '=', empreinte)
    .execute();
}

/** Gives a session a new token, at the instant its owner proved again who they are; false when it has ended. */
export async function renewSession(
  tx: Tx,
  empreinte: Buffer,
  { nouvelle, le }: { readonly nouvelle: Buffer; readonly le: Date },
): Promise<boolean> {
  const row = await tx
    .updateTable('comptes.sessions')
    .set({ empreinte: nouvelle, confirmee_le: le, vue_le: le })
    .where('empreinte', '=', empreinte)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends one session of an account by its number; false when it is not theirs. */
export async function deleteSessionParId(tx: Tx, compte: string, id: string): Promise<boolean> {
  const row = await tx
    .deleteFrom('comptes.sessions')
    .where('compte_id', '=', compte)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends the sessions of an account, but this one if any; how many there were. */
export async function deleteSessionsDe(
  tx: Tx,
  compte: string,
  sauf: Buffer | null,
): Promise<number> {
  let suppression = tx.deleteFrom('comptes.sessions').where('compte_id', '=', compte);
  if (sauf) suppression = suppression.where('empreinte', '<>', sauf);
  const { numDeletedRows } = await suppression.executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}
