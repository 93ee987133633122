import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  additionner,
  centimes,
  montant,
  parseMontant,
  prorata,
  repartir,
  soustraire,
} from './centimes.ts';

const montants = fc.integer({ min: -1e12, max: 1e12 }).map(centimes);
const poids = fc
  .array(fc.nat(1_000_000), { minLength: 1, maxLength: 40 })
  .filter((p) => p.some((x) => x > 0));

describe('calculer en centimes', () => {
  test('des euros à virgule sont une faute', () => {
    expect(() => centimes(12.5)).toThrow(RangeError);
    expect(() => centimes(Number.NaN)).toThrow(RangeError);
    expect(Object.is(centimes(-0), 0)).toBe(true);
  });

  test('la soustraction annule l’addition', () => {
    fc.assert(
      fc.property(montants, montants, (a, b) => {
        expect(soustraire(additionner(a, b), b)).toBe(a);
      }),
    );
    expect(additionner()).toBe(0);
  });

  test('le prorata arrondit au centime le plus proche, la moitié vers le haut', () => {
    expect(prorata(centimes(100), 1, 3)).toBe(33);
    expect(prorata(centimes(5), 1, 2)).toBe(3);
    expect(prorata(centimes(-5), 1, 2)).toBe(-3);
    expect(prorata(centimes(48_750_000), 17, 30)).toBe(27_625_000);
    expect(() => prorata(centimes(1), 1, 0)).toThrow(RangeError);
  });

  test('le prorata s’écarte d’un demi-centime au plus, même pour de grands nombres', () => {
    fc.assert(
      fc.property(montants, fc.nat(1e9), fc.integer({ min: 1, max: 1e9 }), (m, n, d) => {
        fc.pre(Math.abs((m * n) / d) < Number.MAX_SAFE_INTEGER / 2);
        const ecart = 2n * (BigInt(prorata(m, n, d)) * BigInt(d) - BigInt(m) * BigInt(n));
        expect(ecart <= BigInt(d) && ecart >= -BigInt(d)).toBe(true);
      }),
    );
  });
});

describe('répartir', () => {
  test('aucun centime n’est perdu ni créé', () => {
    fc.assert(
      fc.property(montants, poids, (m, p) => {
        expect(additionner(...repartir(m, p))).toBe(m);
      }),
    );
  });

  test('chaque part est à moins d’un centime de la part exacte, et un poids nul ne reçoit rien', () => {
    fc.assert(
      fc.property(montants, poids, (m, p) => {
        const total = p.reduce((s, x) => s + BigInt(x), 0n);
        for (const [i, part] of repartir(m, p).entries()) {
          const ecart = BigInt(part) * total - BigInt(m) * BigInt(p[i] ?? 0);
          expect(ecart < total && ecart > -total).toBe(true);
          if (p[i] === 0) expect(part).toBe(0);
        }
      }),
    );
  });

  test('les centimes restants vont aux plus grands restes, puis dans l’ordre', () => {
    expect(repartir(centimes(100), [1, 1, 1])).toEqual([34, 33, 33]);
    expect(repartir(centimes(10), [1, 2, 4])).toEqual([1, 3, 6]);
    expect(repartir(centimes(-100), [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  test('sans poids utilisable, c’est une faute', () => {
    for (const p of [[], [0, 0], [-1, 2], [0.5]]) {
      expect(() => repartir(centimes(100), p)).toThrow(RangeError);
    }
  });
});

describe('lire et écrire un montant', () => {
  test('les écritures courantes se lisent', () => {
    const lus = [
      ['1 234,56 €', 123_456],
      ['1\u202f234,56\u00a0€', 123_456],
      ['1234.5', 123_450],
      ['487 500 €', 48_750_000],
      ['-12', -1_200],
      ['−0,05 euros', -5],
      ['3,100', 310],
      ['0', 0],
    ] as const;
    for (const [texte, valeur] of lus) {
      expect(parseMontant(texte), texte).toEqual({ ok: true, valeur });
    }
  });

  test('ce qui est ambigu, trop précis ou trop grand est refusé', () => {
    for (const texte of ['', '€', 'douze', '1.234,56', '1,2,3', '12 34', '1e5', '12 $', 'NaN']) {
      expect(parseMontant(texte), texte).toEqual({ ok: false, refus: 'montant-illisible' });
    }
    expect(parseMontant('1,234')).toEqual({ ok: false, refus: 'montant-trop-precis' });
    expect(parseMontant('9'.repeat(20))).toEqual({ ok: false, refus: 'montant-trop-grand' });
  });

  test('ce qui est écrit se relit', () => {
    fc.assert(
      fc.property(montants, (m) => {
        expect(parseMontant(montant(m))).toEqual({ ok: true, valeur: m });
      }),
    );
  });

  test('les centimes ne s’écrivent que s’il y en a', () => {
    expect(montant(centimes(48_750_000))).toBe('487\u00a0500\u00a0€');
    expect(montant(centimes(123_405))).toBe('1\u00a0234,05\u00a0€');
    expect(montant(centimes(-1_200))).toBe('−12\u00a0€');
    expect(montant(centimes(-5))).toBe('−0,05\u00a0€');
  });

  test('aucun texte ne fait lever la lecture', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (texte) => {
        expect(typeof parseMontant(texte).ok).toBe('boolean');
      }),
    );
  });
});
