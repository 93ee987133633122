import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import {
  countMessages,
  type EtatDeMessage,
  listMessages,
  type MessageListe,
  subjectsOfMessages,
} from '#platform/db/messages.ts';
import type { Scelle } from '#platform/db/sealed-row.ts';

export type { EtatDeMessage, MessageListe } from '#platform/db/messages.ts';

type Choix = { readonly etat: EtatDeMessage | null; readonly saufObjets: readonly string[] };

/** Messages of the CPTS, last written first. */
export async function messagesDeLaCpts(ou: Scelle, choix: Choix): Promise<readonly MessageListe[]> {
  return await listMessages(ou, choix);
}

/** How many wait, left, or failed. */
export async function compterMessages(
  tx: Tx,
  cpts: string,
  saufObjets: readonly string[],
): Promise<Readonly<Record<EtatDeMessage, number>>> {
  return await countMessages(tx, cpts, saufObjets);
}

/** Requests that messages are about and that whoever looks does not see. */
export async function demandesCachees(tx: Tx, cpts: string): Promise<readonly string[]> {
  const objets = await subjectsOfMessages(tx, cpts);
  const { rows } = await sql<{ id: string }>`
    select id from snp.demandes where cpts_id = ${cpts} and id = any (${sql.val([...objets])}::uuid[])`.execute(
    tx,
  );
  const vues = new Set(rows.map(({ id }) => id));
  return objets.filter((objet) => !vues.has(objet));
}
