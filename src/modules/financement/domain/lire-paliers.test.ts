import fc from 'fast-check';
import { expect, it } from 'vitest';
import { centimes, montant } from '#kernel/centimes.ts';
import { direMilliemes, lireMilliemes } from './lire-milliemes.ts';
import { lirePaliers } from './lire-paliers.ts';

it('un nombre dit se relit, au millième', () => {
  fc.assert(
    fc.property(fc.integer({ min: -999_999_999, max: 999_999_999 }), (n) => {
      expect(lireMilliemes(direMilliemes(n))).toEqual({ ok: true, valeur: n });
    }),
  );
  expect(
    ['69,70 %', '1 200', '−3', '0,0005', 'douze', '1.234,5'].map((t) => lireMilliemes(t)),
  ).toEqual([
    { ok: true, valeur: 69_700 },
    { ok: true, valeur: 1_200_000 },
    { ok: true, valeur: -3000 },
    { ok: false, refus: 'nombre-illisible' },
    { ok: false, refus: 'nombre-illisible' },
    { ok: false, refus: 'nombre-illisible' },
  ]);
});

it('des paliers écrits à la main se relisent, et la ligne fautive est nommée', () => {
  const paliers = fc.array(
    fc.record({
      borne: fc.integer({ min: -1e8, max: 1e8 }),
      centimes: fc.nat(1e9).map(centimes),
    }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(paliers, (ps) => {
      const texte = ps.map((p) => `${direMilliemes(p.borne)} : ${montant(p.centimes)}`).join('\n');
      expect(lirePaliers(texte)).toEqual({ ok: true, valeur: ps });
    }),
  );
  expect(lirePaliers('69,7 : 1000\n\n72 = 3')).toEqual({
    ok: false,
    refus: { motif: 'palier-illisible', ligne: 3 },
  });
  expect(lirePaliers('50 : -3').ok).toBe(false);
});
