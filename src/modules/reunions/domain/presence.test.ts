import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minutesPresentes, peutSigner } from './presence.ts';

const REUNION = {
  debut: new Date('2026-11-23T19:00:00Z'),
  fin: new Date('2026-11-23T21:00:00Z'),
};
const a = (heure: string) => new Date(`2026-11-23T${heure}:00Z`);

describe('Le temps compté', () => {
  it('est celui de la réunion, pour qui arrive avant et reste jusqu’au bout', () => {
    expect(minutesPresentes({ arrivee: a('18:50'), depart: null }, REUNION)).toBe(120);
    expect(minutesPresentes({ arrivee: a('18:50'), depart: a('21:40') }, REUNION)).toBe(120);
  });

  it('s’arrête au départ, et commence à l’arrivée', () => {
    expect(minutesPresentes({ arrivee: a('19:10'), depart: a('20:00') }, REUNION)).toBe(50);
    expect(minutesPresentes({ arrivee: a('21:05'), depart: null }, REUNION)).toBe(0);
  });

  it('n’est jamais négatif, ni plus long que la réunion', () => {
    const instant = fc.date({
      min: new Date('2026-11-23T12:00:00Z'),
      max: new Date('2026-11-24T04:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(instant, fc.option(instant), (arrivee, depart) => {
        const minutes = minutesPresentes({ arrivee, depart }, REUNION);
        expect(minutes).toBeGreaterThanOrEqual(0);
        expect(minutes).toBeLessThanOrEqual(120);
      }),
    );
  });
});

it('on signe d’une heure avant la réunion à une heure après', () => {
  expect(peutSigner(REUNION, a('17:59'))).toBe('trop-tot');
  expect(peutSigner(REUNION, a('18:00'))).toBeNull();
  expect(peutSigner(REUNION, a('22:00'))).toBeNull();
  expect(peutSigner(REUNION, a('22:01'))).toBe('trop-tard');
});
