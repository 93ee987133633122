import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

export type NouveauMessage = {
  readonly cpts: string;
  readonly id: string;
  readonly canal: 'courriel' | 'sms';
  readonly destinataire: string;
  readonly sujet: string | null;
  /** Never health data: a sentence and a link. */
  readonly corps: string;
  readonly creeLe: Date;
};

/** Leaves a message in the outbox; same id twice is one message. */
export async function queueMessage(tx: Tx, message: NouveauMessage): Promise<void> {
  await tx
    .insertInto('socle.messages')
    .values({
      cpts_id: message.cpts,
      id: message.id,
      canal: message.canal,
      destinataire: message.destinataire,
      sujet: message.sujet,
      corps: message.corps,
      cree_le: message.creeLe,
    })
    .onConflict((oc) => oc.columns(['cpts_id', 'id']).doNothing())
    .execute();
}

export type MessageEnAttente = {
  readonly id: string;
  readonly canal: string;
  readonly destinataire: string;
  readonly sujet: string | null;
  readonly corps: string;
};

/** Messages not yet sent on these channels, oldest first, tried less than eight times; locked meanwhile. */
export async function waitingMessages(
  tx: Tx,
  cpts: string,
  canaux: readonly string[],
): Promise<readonly MessageEnAttente[]> {
  if (canaux.length === 0) return [];
  return await tx
    .selectFrom('socle.messages')
    .select(['id', 'canal', 'destinataire', 'sujet', 'corps'])
    .where('cpts_id', '=', cpts)
    .where('envoye_le', 'is', null)
    .where('tentatives', '<', 8)
    .where('canal', 'in', canaux)
    .orderBy('cree_le')
    .limit(50)
    .forUpdate()
    .skipLocked()
    .execute();
}

/** Writes how the attempt ended. */
export async function settleMessage(
  tx: Tx,
  cpts: string,
  {
    id,
    envoyeLe,
    erreur,
  }: { readonly id: string; readonly envoyeLe: Date | null; readonly erreur: string | null },
): Promise<void> {
  await tx
    .updateTable('socle.messages')
    .set({ envoye_le: envoyeLe, derniere_erreur: erreur, tentatives: sql`tentatives + 1` })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .execute();
}
