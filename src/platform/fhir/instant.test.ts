import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSearchDate, writeInstant } from './instant.ts';

const PARIS = 'Europe/Paris';
const de = (texte: string) => readSearchDate(texte, PARIS)?.from.toISOString();

describe('une date de recherche', () => {
  it('garde le décalage écrit, brut ou devenu une espace', () => {
    expect(de('ge2024-06-12T16:20:00.000+02:00')).toBe('2024-06-12T14:20:00.000Z');
    expect(de('ge2024-06-12T16:20:00.000 02:00')).toBe('2024-06-12T14:20:00.000Z');
    expect(de('le2024-06-12T16:20:00Z')).toBe('2024-06-12T16:20:00.000Z');
    expect(de('2024-06-12T16:20-04:00')).toBe('2024-06-12T20:20:00.000Z');
  });

  it('sans fuseau est l’heure des horloges de Paris, été comme hiver', () => {
    expect(de('ge2026-05-01T10:00:00.000')).toBe('2026-05-01T08:00:00.000Z');
    expect(de('ge2026-12-01T10:00:00.000')).toBe('2026-12-01T09:00:00.000Z');
  });

  it('couvre le jour, le mois ou l’année qu’elle nomme', () => {
    expect(readSearchDate('ge2026-03-29', PARIS)).toEqual({
      prefix: 'ge',
      from: new Date('2026-03-28T23:00:00Z'),
      to: new Date('2026-03-29T22:00:00Z'),
    });
    expect(readSearchDate('2026-12', PARIS)?.to).toEqual(new Date('2026-12-31T23:00:00Z'));
    expect(readSearchDate('2026', PARIS)?.to).toEqual(new Date('2026-12-31T23:00:00Z'));
  });

  it('n’est pas lue quand le calendrier ne l’a pas', () => {
    for (const texte of [
      '',
      'ge',
      'ge2026-02-30',
      'ge2026-13-01',
      'ge2026-01-01T25:00:00Z',
      'ge2026-01-01T10:61:00Z',
      'ge2026-01-01T10:00:75Z',
      'ge2026-01-01T10:00:00+99:99',
      'demain',
      'ge2026-01-01T10:00:00Z; drop table',
    ])
      expect(readSearchDate(texte, PARIS), texte).toBeNull();
  });

  it('se relit telle qu’un instant est écrit, dans tout fuseau', () => {
    const instants = fc.date({
      min: new Date('2020-01-01T00:00:00Z'),
      max: new Date('2035-01-01T00:00:00Z'),
      noInvalidDate: true,
    });
    const fuseaux = fc.constantFrom(PARIS, 'Indian/Reunion', 'America/Martinique');
    fc.assert(
      fc.property(instants, fuseaux, (instant, fuseau) => {
        const ecrit = writeInstant(instant, fuseau);
        expect(ecrit).toMatch(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/);
        expect(readSearchDate(`ge${ecrit}`, PARIS)?.from).toEqual(instant);
      }),
    );
  });
});
