import { type RawBuilder, sql } from 'kysely';
import type { Periode } from '#kernel/periode.ts';
import type { Tx } from '#platform/db/database.ts';
import { EN_ATTENTE, lectureDe } from './lecture.query.ts';

/** How often entries of a kind measured exactly so many minutes, corrections taken off. */
export type DelaiMesure = {
  readonly genre: string;
  readonly minutes: number;
  readonly quantite: number;
};

type Genres = { readonly genres: readonly string[] };

/**
 * Delays of a period (civil dates, both included): those of whole months from the roll-up and what waits to be folded,
 * those of the days around them from the entries. In no order: thousands of lines are counted, and none is read.
 */
export async function lireDelais(
  tx: Tx,
  cpts: string,
  { du, au, genres }: Periode & Genres,
): Promise<readonly DelaiMesure[]> {
  const lecture = await lireDe(tx, cpts, { periodes: [{ du, au }], genres });
  const { rows } = await sql<DelaiMesure>`
    select t.genre, t.minutes, sum(t.quantite::integer) as quantite
    from ${lecture} group by 1, 2`.execute(tx);
  return rows;
}

/** For each of some periods, in their order, how many entries of these kinds measured no more than so many minutes. */
export async function compterDelais(
  tx: Tx,
  cpts: string,
  demande: Genres & { readonly periodes: readonly Periode[]; readonly auPlus: number },
): Promise<readonly number[]> {
  const { rows } = await sql<{ rang: number; quantite: number }>`
    select m.rang, sum(t.quantite)::bigint as quantite
    from ${await lireDe(tx, cpts, demande)} where t.minutes <= ${demande.auPlus} group by 1`.execute(
    tx,
  );
  const parRang = new Map(rows.map(({ rang, quantite }) => [rang, quantite]));
  return demande.periodes.map((_, rang) => parRang.get(rang) ?? 0);
}

async function lireDe(
  tx: Tx,
  cpts: string,
  { periodes, genres }: Genres & { readonly periodes: readonly Periode[] },
): Promise<RawBuilder<unknown>> {
  const demandes = sql`any (${sql.val([...genres])}::text[])`;
  return await lectureDe(tx, cpts, {
    periodes,
    places: {
      mois: sql`select genre, minutes, quantite from journal.delais_mensuels
        where m.mois and cpts_id = ${cpts} and genre = ${demandes} and mois between m.du and m.au`,
      jours: sql`select genre, minutes, quantite from journal.faits
        where not m.mois and cpts_id = ${cpts} and genre = ${demandes} and jour between m.du and m.au
          and minutes is not null`,
      attente: sql`select f.genre, f.minutes, f.quantite from ${EN_ATTENTE}
        where m.mois and f.cpts_id = ${cpts} and f.genre = ${demandes} and f.minutes is not null`,
    },
  });
}
