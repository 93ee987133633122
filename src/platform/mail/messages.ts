import { sql } from 'kysely';
import type { Chiffres } from '../db/encrypted-columns.ts';
import { type Scelle, sealedRow } from '../db/sealed-row.ts';

export type NouveauMessage = {
  readonly id: string;
  readonly canal: 'courriel' | 'sms';
  readonly destinataire: string;
  readonly sujet: string | null;
  /** Never health data: a sentence and a link. */
  readonly corps: string;
  readonly repondreA?: string | null;
  /** What it is about: erasing that erases its messages. */
  readonly objet?: string | null;
  readonly creeLe: Date;
};

/** Leaves a message in the outbox, encrypted; same id twice is one message. */
export async function queueMessage(ou: Scelle, message: NouveauMessage): Promise<void> {
  const { seal } = sealedRow(ou, 'socle.messages', message.id);
  await sql`
    insert into socle.messages (cpts_id, id, canal, destinataire, sujet, corps, repondre_a, objet, cree_le)
    values (${ou.cpts}, ${message.id}, ${message.canal}, ${seal('destinataire', message.destinataire)},
      ${seal('sujet', message.sujet)}, ${seal('corps', message.corps)}, ${seal('repondre_a', message.repondreA ?? null)},
      ${message.objet ?? null}, ${message.creeLe})
    on conflict (cpts_id, id) do nothing`.execute(ou.tx);
}

export type MessageEnAttente = {
  readonly id: string;
  readonly canal: string;
  readonly destinataire: string;
  readonly sujet: string | null;
  readonly corps: string;
  readonly repondreA: string | null;
};

/** Messages not yet sent on these channels, oldest first, tried less than eight times; locked meanwhile. */
export async function waitingMessages(
  ou: Scelle,
  canaux: readonly string[],
): Promise<readonly (MessageEnAttente | { readonly id: string; readonly illisible: true })[]> {
  if (canaux.length === 0) return [];
  const rows = await ou.tx
    .selectFrom('socle.messages')
    .select(['id', 'canal', 'destinataire', 'sujet', 'corps', 'repondre_a'])
    .where('cpts_id', '=', ou.cpts)
    .where('envoye_le', 'is', null)
    .where('tentatives', '<', 8)
    .where('canal', 'in', canaux)
    .orderBy('cree_le')
    .limit(50)
    .forUpdate()
    .skipLocked()
    .execute();
  return rows.map((row) => {
    const { read } = sealedRow(ou, 'socle.messages', row.id);
    const destinataire = read('destinataire', row.destinataire);
    const corps = read('corps', row.corps);
    if (destinataire === null || corps === null) return { id: row.id, illisible: true } as const;
    const { id, canal } = row;
    const repondreA = read('repondre_a', row.repondre_a);
    return { id, canal, destinataire, corps, sujet: read('sujet', row.sujet), repondreA };
  });
}

type Issue = {
  readonly id: string;
  readonly envoyeLe: Date | null;
  readonly erreur: string | null;
};

/** Writes how the attempt ended. */
export async function settleMessage(
  { tx, cpts }: Scelle,
  { id, envoyeLe, erreur }: Issue,
): Promise<void> {
  await tx
    .updateTable('socle.messages')
    .set({ envoye_le: envoyeLe, derniere_erreur: erreur, tentatives: sql`tentatives + 1` })
    .where('cpts_id', '=', cpts)
    .where('id', '=', id)
    .execute();
}

/** What a change of keys writes anew. */
export const CHIFFRES_DES_MESSAGES: Chiffres = {
  table: 'socle.messages',
  parCpts: true,
  colonnes: {
    destinataire: 'socle.messages.destinataire',
    sujet: 'socle.messages.sujet',
    corps: 'socle.messages.corps',
    repondre_a: 'socle.messages.repondre_a',
  },
};
