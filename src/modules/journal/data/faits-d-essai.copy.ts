import { sql } from 'kysely';
import type { Tx } from '#platform/db/database.ts';
import { ajouterAuxCumuls } from './totaux.repository.ts';

/** One kind of entry: how many a day, and up to how many minutes (null: none). */
export type ModeleDeFait = {
  readonly genre: string;
  readonly detail: string | null;
  readonly parJour: number;
  readonly minutesMax: number | null;
};

type Essai = {
  readonly modeles: readonly ModeleDeFait[];
  readonly communes: readonly string[];
  readonly du: string;
  readonly au: string;
};

const PROFESSIONS = ['10', '10', '10', '60', '70', '21', '50'];

/** Fills the ledger of a CPTS for measures, spread evenly over days and communes; gives how many entries. */
export async function copierFaitsDEssai(tx: Tx, cpts: string, essai: Essai): Promise<number> {
  const { numAffectedRows } = await sql`
    insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_nom, professions, commune, quantite,
      minutes, detail, source)
    select ${cpts}::uuid, gen_random_uuid(), m.genre, 'acces-aux-soins',
      j.jour + make_interval(hours => 7 + n % 12, mins => n * 7 % 60), j.jour::date, 'Essai',
      array[(${sql.val(PROFESSIONS)}::text[])[1 + (n + extract(doy from j.jour)::int) % 7]],
      (${sql.val([...essai.communes])}::text[])[1 + (n * 31 + extract(doy from j.jour)::int) % ${essai.communes.length}],
      1, case when m."minutesMax" is not null then (n * 17 + extract(doy from j.jour)::int * 7) % m."minutesMax" end,
      m.detail, 'mesure'
    from jsonb_to_recordset(${JSON.stringify(essai.modeles)}::jsonb)
        as m (genre text, detail text, "parJour" integer, "minutesMax" integer),
      generate_series(${essai.du}::timestamptz, ${essai.au}::timestamptz, interval '1 day') as j (jour),
      generate_series(1, m."parJour") as n`.execute(tx);
  return Number(numAffectedRows ?? 0);
}

/** Rolls up all the entries of a CPTS at once, where nothing was rolled up before. */
export async function plierTout(tx: Tx, cpts: string): Promise<void> {
  const tous = sql`journal.faits f where f.cpts_id = ${cpts}`;
  await sql`with ${ajouterAuxCumuls(cpts, tous)} select count(*) from jours`.execute(tx);
}
