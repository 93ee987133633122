import { plier } from '../../src/modules/journal/data/cumuls.repository.ts';
import { inTenant } from '../../src/platform/db/database.ts';
import { duration, median, row } from './table.mjs';

const LOT = 10_000;
const TURNS = 5;
const PER_SECOND = 50_000;

/** Folding a lot of new entries into a roll-up of ten years, beside adding the same entries up and writing nothing. */
export async function pliage({ owner }, db, cpts) {
  const folded = [];
  const added = [];
  for (let turn = 0; turn < TURNS; turn++) {
    await owner.query(ARRIVE, [cpts, LOT, turn]);
    added.push(await timed(() => owner.query(ADD_UP, [cpts])));
    folded.push(
      await timed(async () => {
        const count = await inTenant(db, { cpts, mandats: [] }, (tx) => plier(tx, cpts, LOT));
        if (count !== LOT) throw new Error(`pliage: ${count} entries folded, of ${LOT}`);
      }),
    );
  }
  const most = (LOT / PER_SECOND) * 1000;
  return row({
    measure: `tableau: folding ${LOT.toLocaleString('en')} new entries`,
    product: duration(median(folded)),
    baseline: duration(median(added)),
    ratio: median(folded) / median(added),
    target: `≤ ${duration(most)}`,
    met: median(folded) <= most,
  });
}

/** Entries of the last month, waiting as a request that ends leaves them. */
const ARRIVE = `
  with neufs as (
    insert into journal.faits (cpts_id, id, genre, mission, instant, jour, acteur_nom, professions, secteur, quantite,
      minutes, detail, source)
    select $1, gen_random_uuid(), 'snp.rendez-vous', 'acces-aux-soins', now(), current_date - (n % 30)::int, 'Banc',
      array['10'], substr('ABC', 1 + n % 3, 1), 1, 30 + n % 200, 'ligne', 'mesure'
    from generate_series($3::int * $2::int, ($3::int + 1) * $2::int - 1) n returning id, jour)
  insert into journal.a_plier (cpts_id, fait_id, jour) select $1, id, jour from neufs`;
const ADD_UP = `
  select f.jour, f.genre, f.secteur, f.minutes, count(*), sum(f.quantite)
  from journal.a_plier p join journal.faits f on f.cpts_id = p.cpts_id and f.jour = p.jour and f.id = p.fait_id
  where p.cpts_id = $1 group by 1, 2, 3, 4`;

async function timed(work) {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
