import { describe, expect, it } from 'vitest';
import { fenetresPubliques, gardesDe } from './moments-publics.ts';

const PARIS = 'Europe/Paris';
const garde = (debut: string, fin: string) => ({ debut: new Date(debut), fin: new Date(fin) });
const SAMEDI = garde('2026-11-28T19:00:00Z', '2026-11-29T07:00:00Z');
const DIMANCHE = garde('2026-11-29T07:00:00Z', '2026-11-29T19:00:00Z');
const NUIT = garde('2026-11-29T19:00:00Z', '2026-11-30T07:00:00Z');

function vus(maintenant: string) {
  const fenetres = fenetresPubliques(new Date(maintenant), PARIS);
  return Object.fromEntries(fenetres.map((f) => [f.moment, gardesDe([NUIT, DIMANCHE, SAMEDI], f)]));
}

describe('Ce qu’un habitant demande', () => {
  it('trouve maintenant, cette nuit et dimanche, un samedi après-midi', () => {
    expect(vus('2026-11-28T15:00:00Z')).toEqual({
      maintenant: [],
      'cette-nuit': [SAMEDI],
      dimanche: [DIMANCHE, NUIT],
    });
  });

  it('reste dans la nuit qui n’est pas finie, et dans le dimanche en cours', () => {
    expect(vus('2026-11-29T03:00:00Z')).toEqual({
      maintenant: [SAMEDI],
      'cette-nuit': [SAMEDI],
      dimanche: [DIMANCHE, NUIT],
    });
    expect(vus('2026-11-29T18:59:00Z')).toEqual({
      maintenant: [DIMANCHE],
      'cette-nuit': [NUIT],
      dimanche: [DIMANCHE, NUIT],
    });
  });

  it('passe au dimanche suivant le dimanche soir, aux deux changements d’heure aussi', () => {
    expect(vus('2026-11-29T19:00:00Z')).toEqual({
      maintenant: [NUIT],
      'cette-nuit': [NUIT],
      dimanche: [],
    });
    // 23:50, after the clocks went back, then forward: the night is twelve hours long again.
    for (const [instant, suivant] of [
      ['2026-10-25T22:50:00Z', '2026-11-01'],
      ['2027-03-28T21:50:00Z', '2027-04-04'],
    ] as const) {
      const [, nuit, dimanche] = fenetresPubliques(new Date(instant), PARIS);
      expect(nuit?.debut).toEqual(new Date(instant));
      expect(nuit && nuit.fin.getTime() - nuit.debut.getTime()).toBe((8 * 60 + 10) * 60_000);
      expect(dimanche?.jour).toBe(suivant);
    }
  });
});
