import { type RawBuilder, sql } from 'kysely';
import type { Periode } from '#kernel/periode.ts';
import type { Tx } from '#platform/db/database.ts';
import { decouperToutes } from '../domain/mois-entiers.ts';

/** Where figures of some periods are read: one question for each place, over the pieces `m` that it answers. */
export type Places = {
  readonly mois: RawBuilder<unknown>;
  readonly jours: RawBuilder<unknown>;
  /** Over the entries `f` that wait to be folded (`a`). */
  readonly attente: RawBuilder<unknown>;
};

/**
 * What to read `t` from, beside the rank `m.rang` of its period. A place that has nothing to say is left out, since
 * planning a question over every year of the ledger costs more than reading a roll-up. Whatever waits after the queue
 * was found empty was not there when the question was asked.
 */
export async function lectureDe(
  tx: Tx,
  cpts: string,
  { periodes, places }: { readonly periodes: readonly Periode[]; readonly places: Places },
): Promise<RawBuilder<unknown>> {
  const morceaux = decouperToutes(periodes);
  const attente = await attendentEncore(tx, cpts);
  const lues = [
    places.mois,
    ...(morceaux.some(({ mois }) => !mois) ? [places.jours] : []),
    ...(attente ? [places.attente] : []),
  ];
  return sql`jsonb_to_recordset(${JSON.stringify(morceaux)}::jsonb) as m (rang integer, du date, au date, mois boolean)
    cross join lateral (${sql.join(lues, sql` union all `)}) t`;
}

async function attendentEncore(tx: Tx, cpts: string): Promise<boolean> {
  const { rows } = await sql<{ attente: boolean }>`
    select exists (select from journal.a_plier where cpts_id = ${cpts}) as attente`.execute(tx);
  return rows[0]?.attente ?? true;
}

/** Entries that wait, within the pieces `m`. */
export const EN_ATTENTE = sql`journal.a_plier a
  join journal.faits f on f.cpts_id = a.cpts_id and f.jour = a.jour and f.id = a.fait_id
    and a.jour between m.du and m.au`;

/** Rows given back to the period each answers, in the order of the periods. */
export function rangees<R extends { readonly rang: number }>(
  periodes: readonly Periode[],
  rows: readonly R[],
): readonly (readonly Omit<R, 'rang'>[])[] {
  const parPeriode: Omit<R, 'rang'>[][] = periodes.map(() => []);
  for (const { rang, ...row } of rows) parPeriode[rang]?.push(row);
  return parPeriode;
}
