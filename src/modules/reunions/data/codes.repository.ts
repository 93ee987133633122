import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Presence } from '../domain/presence.ts';

type Tire = { readonly id: string; readonly secret: Buffer; readonly le: Date };

/** Keeps what the codes of something are derived from, unless it was drawn already; gives what is kept. */
export async function ensureSecret(
  tx: Tx,
  cpts: string,
  { id, secret, le }: Tire,
): Promise<Buffer | null> {
  await sql`
    insert into reunions.codes (cpts_id, id, secret, tire_le) values (${cpts}, ${id}, ${secret}, ${le})
    on conflict (cpts_id, id) do nothing`.execute(tx);
  return await loadSecret(tx, cpts, id);
}

/** Null when its code was never shown. */
export async function loadSecret(tx: Tx, cpts: string, id: string): Promise<Buffer | null> {
  const { rows } = await sql<{ secret: Buffer }>`
    select secret from reunions.codes where cpts_id = ${cpts} and id = ${id}`.execute(tx);
  return rows[0]?.secret ?? null;
}

type Emargement = {
  readonly code: string;
  readonly qui: string;
  readonly presence: Presence;
  readonly le: Date;
};

/** Signs somebody in; false when they had, even an instant ago. */
export async function insertEmargement(tx: Tx, cpts: string, e: Emargement): Promise<boolean> {
  const { rows } = await sql<{ qui: string }>`
    insert into reunions.emargements (cpts_id, code_id, qui, presence, signe_le)
    values (${cpts}, ${e.code}, ${e.qui}, ${e.presence}, ${e.le})
    on conflict on constraint on_emarge_une_fois do nothing returning qui`.execute(tx);
  return rows.length === 1;
}
