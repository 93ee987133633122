import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { FENETRE_MINUTES } from '../domain/essais.ts';
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
