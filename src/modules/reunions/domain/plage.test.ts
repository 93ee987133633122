import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe, heureCivileDe, instantDe } from '#kernel/fuseau.ts';
import { heureCivile, heureDeMinutes } from '#kernel/heure-civile.ts';
import { exiger } from '#kernel/result.ts';
import { minutesDe, plageDe } from './plage.ts';

const PARIS = 'Europe/Paris';
const le = (jour: string, debut: string, fin: string, fuseau = PARIS) =>
  plageDe({ jour: dateCivile(jour), debut: heureCivile(debut), fin: heureCivile(fin) }, fuseau);

describe('Une plage', () => {
  it('passe minuit quand sa fin n’est pas après son début', () => {
    const plage = exiger(le('2026-12-03', '22:30', '00:15'));
    expect(minutesDe(plage)).toBe(105);
    expect(dateCivileDe(plage.fin, PARIS)).toBe('2026-12-04');
  });

  it('dure ce qui passe vraiment, aux deux nuits où l’heure change', () => {
    expect(minutesDe(exiger(le('2026-03-28', '23:00', '04:00')))).toBe(4 * 60);
    expect(minutesDe(exiger(le('2026-10-24', '23:00', '04:00')))).toBe(6 * 60);
    expect(minutesDe(exiger(le('2026-10-24', '23:00', '04:00', 'Indian/Reunion')))).toBe(5 * 60);
  });

  it('refuse une heure qui n’existe pas, une plage vide, une plage sans fin', () => {
    expect(le('2026-03-29', '02:30', '04:00')).toMatchObject({
      refus: { motif: 'heure-inexistante' },
    });
    expect(le('2026-03-28', '23:00', '02:30')).toMatchObject({
      refus: { motif: 'heure-inexistante' },
    });
    expect(le('2026-12-03', '20:00', '20:00')).toMatchObject({ refus: { motif: 'plage-vide' } });
    expect(le('2026-12-03', '20:00', '19:00')).toMatchObject({
      refus: { motif: 'plage-trop-longue' },
    });
  });

  it('commence et finit aux heures écrites, quels que soient le jour et le fuseau', () => {
    const jour = fc
      .integer({ min: 0, max: 730 })
      .map(
        (n): DateCivile =>
          dateCivile(new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10)),
      );
    const minute = fc.integer({ min: 0, max: 1439 }).map(heureDeMinutes);
    const fuseau = fc.constantFrom(PARIS, 'Indian/Reunion', 'America/Cayenne', 'America/Miquelon');
    fc.assert(
      fc.property(jour, minute, minute, fuseau, (j, debut, fin, zone) => {
        const plage = plageDe({ jour: j, debut, fin }, zone);
        if (!plage.ok) return;
        expect(heureCivileDe(plage.valeur.debut, zone)).toBe(debut);
        expect(heureCivileDe(plage.valeur.fin, zone)).toBe(fin);
        expect(plage.valeur.debut).toEqual(instantDe(j, debut, zone).instant);
        expect(minutesDe(plage.valeur)).toBeGreaterThan(0);
      }),
    );
  });
});
