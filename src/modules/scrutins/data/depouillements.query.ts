import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import type { Bulletin } from '../domain/bulletin.ts';
import type { Decompte } from '../domain/depouillement.ts';

/** The count of the database: the same ballots, another way of counting them. */
export async function compterEnBase(tx: Tx, cpts: string, scrutin: string): Promise<Decompte> {
  const { rows } = await sql<Decompte>`
    select count(*)::int as bulletins, count(*) filter (where b.choix = '{}')::int as blancs,
      coalesce((select jsonb_object_agg(t.code, t.n) from (
        select code, count(*)::int as n from scrutins.bulletins c, unnest(c.choix) code
        where c.cpts_id = ${cpts} and c.scrutin_id = ${scrutin} group by code) t), '{}') as voix
    from scrutins.bulletins b where b.cpts_id = ${cpts} and b.scrutin_id = ${scrutin}`.execute(tx);
  return rows[0] ?? { bulletins: 0, blancs: 0, voix: {} };
}

/** Ballots that were counted, by what they say. */
export async function bulletinsDe(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<readonly Bulletin[]> {
  const { rows } = await sql<{ choix: readonly string[] }>`
    select choix from scrutins.bulletins where cpts_id = ${cpts} and scrutin_id = ${scrutin} order by rang`.execute(
    tx,
  );
  return rows.map(({ choix }) => choix);
}

/** Receipts of the ballots that were counted, in the order of letters. */
export async function recepissesDe(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from scrutins.recepisses where cpts_id = ${cpts} and scrutin_id = ${scrutin}
    order by code collate "C"`.execute(tx);
  return rows.map(({ code }) => code);
}

export type Depouille = {
  readonly emargements: number;
  readonly bulletins: number;
  readonly programme: Decompte;
  readonly base: Decompte;
  readonly empreinte: string;
  readonly le: Date;
};

/** What was found when the box was opened; null before. */
export async function depouillementDe(
  tx: Tx,
  cpts: string,
  scrutin: string,
): Promise<Depouille | null> {
  const { rows } = await sql<Depouille>`
    select emargements, bulletins, compte_du_programme as programme, compte_de_la_base as base, empreinte, le
    from scrutins.depouillements where cpts_id = ${cpts} and scrutin_id = ${scrutin}`.execute(tx);
  return rows[0] ?? null;
}
