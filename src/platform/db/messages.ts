import { sql } from 'kysely';
import type { Tx } from './database.ts';

export const ETATS_DE_MESSAGE = ['attente', 'envoye', 'echec'] as const;
export type EtatDeMessage = (typeof ETATS_DE_MESSAGE)[number];

/** A message of the outbox as the interface shows it: a sentence and a link, never health data. */
export type MessageListe = {
  readonly id: string;
  readonly canal: string;
  readonly destinataire: string;
  readonly sujet: string | null;
  readonly corps: string;
  readonly creeLe: Date;
  readonly envoyeLe: Date | null;
  readonly tentatives: number;
  readonly derniereErreur: string | null;
  readonly etat: EtatDeMessage;
};

const ETAT = sql.raw(`case when m.envoye_le is not null then 'envoye'
  when m.derniere_erreur is not null then 'echec' else 'attente' end`);

/** Messages of a CPTS, last written first, 200 at most; of one state when it is given. */
export async function listMessages(
  tx: Tx,
  cpts: string,
  etat: EtatDeMessage | null = null,
): Promise<readonly MessageListe[]> {
  const { rows } = await sql<MessageListe>`
    select m.id, m.canal, m.destinataire, m.sujet, m.corps, m.cree_le as "creeLe", m.envoye_le as "envoyeLe",
      m.tentatives, m.derniere_erreur as "derniereErreur", ${ETAT} as etat
    from socle.messages m where m.cpts_id = ${cpts} and (${etat}::text is null or ${ETAT} = ${etat})
    order by m.cree_le desc, m.id desc limit 200`.execute(tx);
  return rows;
}

/** How many messages are in each state. */
export async function countMessages(
  tx: Tx,
  cpts: string,
): Promise<Readonly<Record<EtatDeMessage, number>>> {
  const { rows } = await sql<{ etat: EtatDeMessage; n: number }>`
    select ${ETAT} as etat, count(*)::int as n from socle.messages m where m.cpts_id = ${cpts} group by 1`.execute(
    tx,
  );
  const nombre = (etat: EtatDeMessage) => rows.find((row) => row.etat === etat)?.n ?? 0;
  return { attente: nombre('attente'), envoye: nombre('envoye'), echec: nombre('echec') };
}
