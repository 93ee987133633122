import { sql } from 'kysely';
import type { Tx } from './database.ts';
import { type Scelle, sealedRow } from './sealed-row.ts';

export const ETATS_DE_MESSAGE = ['attente', 'envoye', 'echec'] as const;
export type EtatDeMessage = (typeof ETATS_DE_MESSAGE)[number];

/** A message of the outbox as the interface shows it: a sentence and a link, never health data. Null texts: the key is not there. */
export type MessageListe = {
  readonly id: string;
  readonly canal: string;
  readonly destinataire: string | null;
  readonly sujet: string | null;
  readonly corps: string | null;
  readonly creeLe: Date;
  readonly envoyeLe: Date | null;
  readonly tentatives: number;
  readonly derniereErreur: string | null;
  readonly etat: EtatDeMessage;
};

type Row = Omit<MessageListe, 'destinataire' | 'sujet' | 'corps'> & {
  readonly destinataire: Buffer;
  readonly sujet: Buffer | null;
  readonly corps: Buffer;
};

const ETAT = sql.raw(`case when m.envoye_le is not null then 'envoye'
  when m.derniere_erreur is not null then 'echec' else 'attente' end`);

type Choix = {
  /** Of one state; of all when null. */
  readonly etat: EtatDeMessage | null;
  /** What this reader may not know of. */
  readonly saufObjets?: readonly string[];
};

/** Messages of a CPTS, last written first, 200 at most. */
export async function listMessages(
  ou: Scelle,
  { etat, saufObjets = [] }: Choix,
): Promise<readonly MessageListe[]> {
  const { rows } = await sql<Row>`
    select m.id, m.canal, m.destinataire, m.sujet, m.corps, m.cree_le as "creeLe", m.envoye_le as "envoyeLe",
      m.tentatives, m.derniere_erreur as "derniereErreur", ${ETAT} as etat
    from socle.messages m where m.cpts_id = ${ou.cpts} and (${etat}::text is null or ${ETAT} = ${etat})
      and ${notAbout(saufObjets)}
    order by m.cree_le desc, m.id desc limit 200`.execute(ou.tx);
  return rows.map((row) => {
    const { read } = sealedRow(ou, 'socle.messages', row.id);
    return {
      ...row,
      destinataire: read('destinataire', row.destinataire),
      sujet: read('sujet', row.sujet),
      corps: read('corps', row.corps),
    };
  });
}

/** What messages of a CPTS are about. */
export async function subjectsOfMessages(tx: Tx, cpts: string): Promise<readonly string[]> {
  const { rows } = await sql<{ objet: string }>`
    select distinct objet from socle.messages where cpts_id = ${cpts} and objet is not null`.execute(
    tx,
  );
  return rows.map(({ objet }) => objet);
}

function notAbout(objets: readonly string[]) {
  if (objets.length === 0) return sql`true`;
  return sql`(m.objet is null or not (m.objet = any (${sql.val([...objets])}::uuid[])))`;
}

/** How many messages are in each state. */
export async function countMessages(
  tx: Tx,
  cpts: string,
  saufObjets: readonly string[] = [],
): Promise<Readonly<Record<EtatDeMessage, number>>> {
  const { rows } = await sql<{ etat: EtatDeMessage; n: number }>`
    select ${ETAT} as etat, count(*)::int as n from socle.messages m
    where m.cpts_id = ${cpts} and ${notAbout(saufObjets)} group by 1`.execute(tx);
  const nombre = (etat: EtatDeMessage) => rows.find((row) => row.etat === etat)?.n ?? 0;
  return { attente: nombre('attente'), envoye: nombre('envoye'), echec: nombre('echec') };
}

/** Forgets the messages about something, sent or not; how many. */
export async function deleteMessagesAbout(
  tx: Tx,
  cpts: string,
  objets: readonly string[],
): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('socle.messages')
    .where('cpts_id', '=', cpts)
    .where('objet', 'in', [...objets, NOBODY])
    .executeTakeFirstOrThrow();
  return Number(numDeletedRows);
}

/** An empty list is no list for SQL. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
