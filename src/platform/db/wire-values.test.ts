import fc from 'fast-check';
import { sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { type Banc, dresserBanc } from '../../app/testing/banc.ts';

let banc: Banc;
beforeAll(async () => {
  banc = await dresserBanc();
});

const texte = fc.string({ unit: 'binary' }).filter((t) => t.isWellFormed() && !t.includes('\0'));
const valeurs = fc.record({
  texte: fc.option(texte),
  textes: fc.array(fc.option(texte)),
  entier: fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  vrai: fc.boolean(),
  octets: fc.uint8Array(),
  instant: fc.date({
    min: new Date('0001-01-01'),
    max: new Date('9999-12-31'),
    noInvalidDate: true,
  }),
  objet: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.option(fc.integer())),
});

it('rend à l’identique toute valeur envoyée, requête nouvelle ou préparée', async () => {
  await fc.assert(
    fc.asyncProperty(valeurs, async (v) => {
      const octets = Buffer.from(v.octets);
      const { rows } = await banc.lire(null, (tx) =>
        sql`
          select ${v.texte}::text as texte, ${sql.val(v.textes)}::text[] as textes, ${v.entier}::int as entier,
          ${v.vrai}::boolean as vrai, ${octets}::bytea as octets, ${v.instant}::timestamptz as instant,
          ${JSON.stringify(v.objet)}::jsonb as objet`.execute(tx),
      );
      expect(rows).toEqual([{ ...v, octets, objet: { ...v.objet } }]);
    }),
    { numRuns: 100 },
  );
});

it('lit autant de lignes que la base en a, colonnes nulles comprises', async () => {
  for (let fois = 0; fois < 3; fois++) {
    const { rows } = await banc.lire(null, (tx) =>
      sql`select n, nullif(n, 2) as pair from generate_series(1, 3) n`.execute(tx),
    );
    expect(rows).toEqual([
      { n: 1, pair: 1 },
      { n: 2, pair: null },
      { n: 3, pair: 3 },
    ]);
  }
});
