import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { direDelai, direDelaiMesure, direTaux } from './dire-nombres.ts';

describe('Un délai', () => {
  it('compté en minutes se dit en minutes, en heures, puis en jours à partir de deux', () => {
    expect(direDelaiMesure(0)).toBe('0\u00A0min');
    expect(direDelaiMesure(59)).toBe('59\u00A0min');
    expect(direDelaiMesure(60)).toBe('1\u00A0h');
    expect(direDelaiMesure(36 * 60)).toBe('36\u00A0h');
    expect(direDelaiMesure(48 * 60 - 1)).toBe('47\u00A0h\u00A059');
    expect(direDelaiMesure(48 * 60)).toBe('2\u00A0jours');
    expect(direDelaiMesure(12 * 24 * 60 + 30)).toBe('12\u00A0jours');
  });

  it('que personne n’a mesuré est inconnu, celui qui n’est pas dit n’est pas communiqué', () => {
    expect(direDelaiMesure(null)).toBe('Inconnu');
    expect(direDelai(null)).toBe('Inconnu');
    expect(direDelai('tu')).toBe('Non communiqué');
  });

  it('garde la même unité que sa mesure : redite en minutes, elle est à une demi-unité près', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 * 24 * 60 }), (minutes) => {
        const dit = direDelaiMesure(minutes).replaceAll(/[\u00A0\u202F]/g, ' ');
        const [, jours, heures, m] =
          /^(?:([\d ]+) jours?|(?:([\d ]+) h)?(?: ?(\d+)(?: min)?)?)$/.exec(dit) ?? [];
        const nombre = (lu: string | undefined) => Number((lu ?? '0').replaceAll(' ', ''));
        const redit = nombre(jours) * 1440 + nombre(heures) * 60 + nombre(m);
        expect(Math.abs(redit - minutes)).toBeLessThanOrEqual(jours === undefined ? 0 : 720);
      }),
    );
  });
});

describe('Un taux', () => {
  it('d’un total nul ou tu ne se dit pas ; d’un nombre masqué, il est une borne', () => {
    expect(direTaux(0, 0)).toBe('Inconnu');
    expect(direTaux(3, 'tu')).toBe('Non communiqué');
    expect(direTaux('peu', 40)).toBe('Au plus 10\u00A0%');
    expect(direTaux('presque-tout', 40)).toBe('Au moins 90\u00A0%');
  });
});
