import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import type { CptsCourante } from '#platform/call.ts';
import { type Banc, dresserBanc } from '../../../app/testing/banc.ts';
import { dureesDepuis } from '../domain/trajet.ts';

let banc: Banc;
let cpts: CptsCourante;
beforeAll(async () => {
  banc = await dresserBanc();
  cpts = await banc.creerCpts('essai');
});

const CODES = ['99801', '99802', '99803'] as const;
const point = fc.option(
  fc.record({
    lon: fc.integer({ min: -63_000, max: 56_000 }).map((n) => n / 1000),
    lat: fc.integer({ min: -22_000, max: 51_000 }).map((n) => n / 1000),
  }),
);
const saisis = fc.uniqueArray(
  fc.record({
    de: fc.constantFrom(...CODES),
    vers: fc.constantFrom(...CODES),
    minutes: fc.nat({ max: 600 }),
  }),
  { selector: ({ de, vers }) => `${de}/${vers}`, maxLength: 4 },
);

it('la base compte les durées de trajet comme le domaine', async () => {
  const points = fc.tuple(point, point, point);
  const regles = fc.record({
    facteurRoute: fc.integer({ min: 10, max: 40 }).map((n) => n / 10),
    kmH: fc.integer({ min: 5, max: 130 }),
    surPlace: fc.integer({ min: 1, max: 60 }),
  });
  await fc.assert(
    fc.asyncProperty(points, saisis, regles, async (lieux, typed, r) => {
      await planter({ lieux, saisis: typed, regles: r });
      const { rows } = await banc.lire(cpts, (tx) =>
        sql<{ de: string; vers: string; minutes: number | null }>`
          select de, vers, minutes from territoire.public_durees
          where cpts_id = ${cpts.id} and de = any (${sql.val(CODES)}) and vers = any (${sql.val(CODES)})`.execute(
          tx,
        ),
      );
      const tous = CODES.map((code, n) => ({ code, point: lieux[n] ?? null }));
      const attendues = tous.flatMap((depart) => {
        const durees = dureesDepuis(depart, tous, { regles: r, saisis: typed });
        return CODES.map((vers) => `${depart.code} ${vers} ${durees.get(vers) ?? null}`);
      });
      expect(rows.map(({ de, vers, minutes }) => `${de} ${vers} ${minutes}`).toSorted()).toEqual(
        attendues.toSorted(),
      );
    }),
    { numRuns: 40 },
  );
});

type Scene = {
  readonly lieux: readonly ({ readonly lon: number; readonly lat: number } | null)[];
  readonly saisis: readonly {
    readonly de: string;
    readonly vers: string;
    readonly minutes: number;
  }[];
  readonly regles: {
    readonly facteurRoute: number;
    readonly kmH: number;
    readonly surPlace: number;
  };
};

async function planter({ lieux, saisis: typed, regles }: Scene) {
  await banc.regarder('delete from territoire.communes where code = any ($1)', [CODES]);
  for (const [n, code] of CODES.entries())
    await banc.regarder(
      `insert into territoire.communes (code, nom, recherche, departement, region, longitude, latitude)
       values ($1, $1, $1, '99', '99', $2, $3)`,
      [code, lieux[n]?.lon ?? null, lieux[n]?.lat ?? null],
    );
  await banc.regarder('delete from territoire.trajets where cpts_id = $1', [cpts.id]);
  for (const { de, vers, minutes } of typed)
    await banc.regarder('insert into territoire.trajets values ($1, $2, $3, $4, null)', [
      cpts.id,
      de,
      vers,
      minutes,
    ]);
  await banc.regarder(
    'update territoire.cpts set facteur_route = $2, vitesse_kmh = $3, minutes_sur_place = $4 where id = $1',
    [cpts.id, regles.facteurRoute, regles.kmH, regles.surPlace],
  );
}
