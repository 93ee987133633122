import { sql } from 'kysely';
import type { Periode } from '#kernel/periode.ts';
import type { Tx } from '#platform/db/database.ts';
import { EN_ATTENTE, lectureDe, rangees } from './lecture.query.ts';

/** One cell of the roll-up; `minutes` adds up the time of its entries, 0 when they measured none. */
export type Cumul = {
  readonly genre: string;
  readonly profession: string;
  readonly detail: string;
  readonly source: string;
  readonly faits: number;
  readonly quantite: number;
  readonly minutes: number;
  readonly centimes: number;
};

type Genres = { readonly genres: readonly string[] };

/**
 * Figures of a period (civil dates, both included) for some kinds of entries: the roll-up, plus what still
 * waits to be folded, so that an entry counts from the moment it is written.
 */
export async function lireCumuls(
  tx: Tx,
  cpts: string,
  { du, au, genres }: Periode & Genres,
): Promise<readonly Cumul[]> {
  const [cumuls = []] = await lireCumulsParPeriode(tx, cpts, { periodes: [{ du, au }], genres });
  return cumuls;
}

/** The same for several periods in one question, in their order. */
export async function lireCumulsParPeriode(
  tx: Tx,
  cpts: string,
  { periodes, genres }: Genres & { readonly periodes: readonly Periode[] },
): Promise<readonly (readonly Cumul[])[]> {
  const parmi = sql`cpts_id = ${cpts} and genre = any (${sql.val([...genres])}::text[])`;
  const cellules = sql`genre, profession, detail, source, faits, quantite, minutes, centimes`;
  const lecture = await lectureDe(tx, cpts, {
    periodes,
    places: {
      mois: sql`select ${cellules} from journal.cumuls_mensuels where m.mois and ${parmi} and mois between m.du and m.au`,
      jours: sql`select ${cellules} from journal.cumuls where not m.mois and ${parmi} and jour between m.du and m.au`,
      attente: sql`select f.genre, coalesce(f.professions[1], ''), coalesce(f.detail, ''), f.source, 1, f.quantite,
          f.quantite * coalesce(f.minutes, 0), coalesce(f.centimes, 0)
        from ${EN_ATTENTE} where f.cpts_id = ${cpts} and f.genre = any (${sql.val([...genres])}::text[])`,
    },
  });
  const { rows } = await sql<Cumul & { readonly rang: number }>`
    select m.rang, t.genre, t.profession, t.detail, t.source, sum(t.faits)::bigint as faits,
      sum(t.quantite)::bigint as quantite, sum(t.minutes)::bigint as minutes, sum(t.centimes)::bigint as centimes
    from ${lecture} group by 1, 2, 3, 4, 5 order by 1, 2, 3, 4, 5`.execute(tx);
  return rangees(periodes, rows);
}
