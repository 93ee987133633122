import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Point, Seance } from '../domain/seance.ts';
import { colonnesDeSeance } from './seances.rows.ts';

/** One session; null when it does not exist in this CPTS. */
export async function seanceParId(tx: Tx, cpts: string, id: string): Promise<Seance | null> {
  return (await lire(tx, cpts, sql`s.id = ${id}`))[0] ?? null;
}

export type SeanceListee = Seance & {
  readonly points: number;
  readonly convoques: number;
  readonly presents: number;
  /** Its minutes were approved. */
  readonly approuvee: boolean;
};

/** Every session, the last first. */
export async function seancesDeLaCpts(tx: Tx, cpts: string): Promise<readonly SeanceListee[]> {
  const { rows } = await sql<SeanceListee>`
    select ${colonnesDeSeance},
      (select count(*)::int from seances.points p where p.cpts_id = s.cpts_id and p.seance_id = s.id) as points,
      (select count(*)::int from seances.participants p where p.cpts_id = s.cpts_id and p.seance_id = s.id
        and p.rang <> 'invite') as convoques,
      (select count(*)::int from seances.participants p where p.cpts_id = s.cpts_id and p.seance_id = s.id
        and p.rang <> 'invite' and p.arrivee is not null) as presents,
      exists (select from seances.proces_verbaux v where v.cpts_id = s.cpts_id and v.seance_id = s.id
        and v.approuve_le is not null) as approuvee
    from seances.seances s where s.cpts_id = ${cpts} order by s.debut desc, s.id limit 300`.execute(
    tx,
  );
  return rows;
}

/** Sessions held before another one by the same body, whose minutes are still to be approved. */
export async function seancesAApprouver(
  tx: Tx,
  cpts: string,
  { instanceId, debut }: Pick<Seance, 'instanceId' | 'debut'>,
): Promise<readonly Seance[]> {
  return await lire(
    tx,
    cpts,
    sql`s.instance_id = ${instanceId} and s.debut < ${debut} and s.etat in ('close', 'carence') and not exists (
      select from seances.proces_verbaux v where v.cpts_id = s.cpts_id and v.seance_id = s.id and v.approuve_le is not null)`,
  );
}

/** The second session of one that lacked its quorum. */
export async function secondeDe(tx: Tx, cpts: string, premiere: string): Promise<Seance | null> {
  const filtre = sql`s.premiere_id = ${premiere} and s.etat <> 'annulee'`;
  return (await lire(tx, cpts, filtre))[0] ?? null;
}

async function lire(tx: Tx, cpts: string, filtre: RawBuilder<unknown>): Promise<readonly Seance[]> {
  const { rows } = await sql<Seance>`
    select ${colonnesDeSeance} from seances.seances s where s.cpts_id = ${cpts} and ${filtre}
    order by s.debut desc, s.id limit 100`.execute(tx);
  return rows;
}

/** The agenda, in its order. */
export async function pointsDe(tx: Tx, cpts: string, seance: string): Promise<readonly Point[]> {
  const { rows } = await sql<Point>`
    select id, (row_number() over (order by rang, id))::int as rang, titre, texte, propose_par as "proposePar", notes
    from seances.points where cpts_id = ${cpts} and seance_id = ${seance} order by rang, id`.execute(
    tx,
  );
  return rows;
}
