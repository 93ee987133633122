import { dateCivile } from '../../src/kernel/date-civile.ts';
import { lireCumuls } from '../../src/modules/journal/data/cumuls.query.ts';
import { lireDelais } from '../../src/modules/journal/data/delais.query.ts';
import { plierTout } from '../../src/modules/journal/data/faits-d-essai.copy.ts';
import { compterProfessionnels } from '../../src/modules/journal/data/participants.query.ts';
import { inTenant, openDatabase } from '../../src/platform/db/database.ts';
import { plant } from './ground.mjs';
import { sendLoad } from './load.mjs';
import { pliage } from './pliage.mjs';
import { plantScene, SESSION } from './scene.mjs';
import { startProduct } from './serving.mjs';
import { duration, median, percentile, row } from './table.mjs';

const ENTRIES = Number(process.env.BENCH_ENTRIES ?? 10_000_000);
const CPTS = '01900000-0000-7000-8000-00000000ba11';
const SLUG = 'banc-journal';
const TURNS = 5;
const VISITS = 60;
const MOST_MS = 50;
const TABLES = ['faits', 'cumuls', 'cumuls_mensuels', 'delais_mensuels', 'professionnels_mensuels'];
const DELAIS = ['snp.demande.repondue', 'snp.rendez-vous'];

/** A board on ten years of ledger: what the product keeps added up, beside adding up the entries. */
export async function tableau(ground) {
  await plantScene(ground);
  await plant(ground, 'ledger.sql', { entries: String(ENTRIES) });
  await plant(ground, 'session.sql', { again: true });
  const size = `${(ENTRIES / 1e6).toLocaleString('en')} M entries`;
  const db = openDatabase(ground.urls.app, { connections: 2 });
  try {
    await inTenant(db, { cpts: CPTS, mandats: [] }, (tx) => plierTout(tx, CPTS));
    for (const table of TABLES) await ground.owner.query(`vacuum (analyze) journal.${table}`);
    return [
      await compare(ground, db, { measure: `tableau: a year of ${size}`, days: 365 }),
      await compare(ground, db, { measure: `tableau: the ten years of ${size}`, days: 3651 }),
      await pliage(ground, db, CPTS),
      ...(await page(ground)),
    ];
  } finally {
    await db.close();
  }
}

/** The figures of a board, read by the product and added up from the entries. */
async function compare({ owner }, db, { measure, days }) {
  const { rows } = await owner.query(
    `select (current_date - $1::int)::text as du, current_date::text as au,
       (select array_agg(distinct genre) from journal.cumuls where cpts_id = $2) as genres`,
    [days, CPTS],
  );
  const [{ genres, ...ends }] = rows;
  const period = { du: dateCivile(ends.du), au: dateCivile(ends.au) };
  const read = () =>
    inTenant(db, { cpts: CPTS, mandats: [] }, async (tx) => [
      await lireCumuls(tx, CPTS, { ...period, genres }),
      await lireDelais(tx, CPTS, { ...period, genres: DELAIS }),
      await compterProfessionnels(tx, CPTS, { ...period, genres: ['snp.creneau.offert'] }),
    ]);
  const addUp = async () => {
    const values = [CPTS, period.du, period.au];
    const cells = await owner.query(DIRECT, [...values, genres]);
    const delays = await owner.query(DELAYS, [...values, DELAIS]);
    const people = await owner.query(PEOPLE, values);
    return [cells.rows, delays.rows, people.rows[0].count];
  };
  checkSame(await read(), await addUp());
  const product = median(await times(read));
  const baseline = median(await times(addUp));
  return row({
    measure,
    product: duration(product),
    baseline: duration(baseline),
    ratio: product / baseline,
    target: '≤ 1 ×',
    met: product <= baseline,
  });
}

const DIRECT = `select genre, coalesce(professions[1], '') as profession, coalesce(detail, '') as detail,
    source, count(*)::int as faits, sum(quantite)::int as quantite, sum(quantite * minutes)::int as minutes
  from journal.faits where cpts_id = $1 and jour between $2 and $3 and genre = any ($4)
  group by 1, 2, 3, 4`;
const DELAYS = `select genre, minutes, sum(quantite)::int as quantite from journal.faits
  where cpts_id = $1 and jour between $2 and $3 and genre = any ($4) and minutes is not null group by 1, 2`;
const PEOPLE = `select count(distinct professionnel_id)::int as count from journal.faits
  where cpts_id = $1 and jour between $2 and $3 and genre = 'snp.creneau.offert'`;

async function times(work) {
  const milliseconds = [];
  for (let turn = 0; turn < TURNS; turn++) {
    const start = performance.now();
    await work();
    milliseconds.push(performance.now() - start);
  }
  return milliseconds;
}

function checkSame([cells, delays, people], [direct, directDelays, directPeople]) {
  const total = (rows) => rows.reduce((sum, { quantite }) => sum + quantite, 0);
  const said = [total(cells), total(delays), people].join();
  const added = [total(direct), total(directDelays), directPeople].join();
  if (said !== added) throw new Error(`tableau: ${said}, but ${added}`);
}

/** The whole page of last year, twelve months of plot included. */
async function page(ground) {
  const server = await startProduct(ground);
  try {
    const lastYear = `${new Date().getUTCFullYear() - 1}-06-15`;
    const path = `/app/${SLUG}/pilotage?periode=annee&le=${lastYear}`;
    const { statuses, milliseconds, bodies } = await sendLoad({
      base: server.base,
      headers: SESSION,
      requests: Array.from({ length: VISITS }, () => ({ path })),
      connections: 1,
    });
    const bad = statuses.find((status) => status !== 200);
    if (bad !== undefined) throw new Error(`${path}: ${bad} ${bodies[bad]}`);
    // The first visits find nothing compiled.
    const warm = milliseconds.slice(20);
    const p95 = percentile(warm, 95);
    return [
      row({ measure: 'tableau: page of a year, p50', product: duration(percentile(warm, 50)) }),
      row({
        measure: 'tableau: page of a year, p95',
        product: duration(p95),
        target: `≤ ${MOST_MS} ms`,
        met: p95 <= MOST_MS,
      }),
    ];
  } finally {
    await server.stop();
  }
}
