import { describe, expect, expectTypeOf, test } from 'vitest';
import { chain, exiger, map, type Result, refuse, reussi } from './result.ts';

const moitie = (n: number): Result<number, 'impair'> =>
  n % 2 === 0 ? reussi(n / 2) : refuse('impair');

describe('Result', () => {
  test('une réussite porte sa valeur, un refus garde son littéral', () => {
    expect(moitie(4)).toEqual({ ok: true, valeur: 2 });
    expect(moitie(3)).toEqual({ ok: false, refus: 'impair' });
    expectTypeOf(refuse('creneau-deja-pris').refus).toEqualTypeOf<'creneau-deja-pris'>();
  });

  test('map transforme la réussite et laisse passer le refus', () => {
    expect(map(moitie(8), (n) => n + 1)).toEqual(reussi(5));
    expect(map(moitie(7), (n) => n + 1)).toEqual(refuse('impair'));
  });

  test('chain s’arrête au premier refus', () => {
    expect(chain(moitie(8), moitie)).toEqual(reussi(2));
    expect(chain(moitie(6), moitie)).toEqual(refuse('impair'));
    expect(chain(moitie(5), () => refuse('jamais'))).toEqual(refuse('impair'));
  });

  test('exiger rend la valeur et fait d’un refus une faute qui le nomme', () => {
    expect(exiger(moitie(2))).toBe(1);
    expect(() => exiger(moitie(1))).toThrow('impair');
  });
});
