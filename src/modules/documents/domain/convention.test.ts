import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, type DateCivile, dateCivile } from '#kernel/date-civile.ts';
import { type Convention, etatDe, rappelDu, rendezvousDe, termeDe } from './convention.ts';

const BASE: Convention = {
  ...{ id: '', objet: '', parties: [], motifDeFin: null, modifieeLe: new Date(0) },
  ...{ signeeLe: dateCivile('2024-01-10'), du: dateCivile('2024-02-01') },
  ...{ au: dateCivile('2027-01-31'), reconduction: null, reconduiteMois: null },
  ...{ preavis: null, preavisUnite: null, finieLe: null, rappels: [90, 30] },
  creeeLe: dateCivile('2024-01-12'),
};
const TACITE: Convention = {
  ...BASE,
  ...{ reconduction: 'tacite', reconduiteMois: 12, preavis: 3, preavisUnite: 'mois' },
};
const le = dateCivile;

describe('Une convention', () => {
  it('finit le jour que dit le papier signé, ou va de reconduction en reconduction', () => {
    expect(termeDe(BASE, le('2030-01-01'))).toBe('2027-01-31');
    expect(termeDe(TACITE, le('2026-11-29'))).toBe('2027-01-31');
    expect(termeDe(TACITE, le('2027-02-01'))).toBe('2028-01-31');
    expect(termeDe({ ...TACITE, reconduiteMois: null }, le('2027-01-31'))).toBe('2027-01-31');
    expect(termeDe({ ...TACITE, reconduiteMois: null }, le('2027-02-01'))).toBeNull();
    expect(termeDe({ ...BASE, au: null }, le('2027-02-01'))).toBeNull();
  });

  it('se dénonce avant son préavis, pas après\u00A0: c’est la fois suivante', () => {
    expect(rendezvousDe(TACITE, le('2026-10-31'))).toEqual({
      date: '2026-10-31',
      genre: 'denoncer',
    });
    expect(rendezvousDe(TACITE, le('2026-11-01'))).toEqual({
      date: '2027-10-31',
      genre: 'denoncer',
    });
    const expresse: Convention = { ...TACITE, reconduction: 'expresse', reconduiteMois: null };
    expect(rendezvousDe(expresse, le('2026-10-01'))?.date).toBe('2026-10-31');
    expect(rendezvousDe(expresse, le('2026-11-15'))).toEqual({
      date: '2027-01-31',
      genre: 'renouveler',
    });
    const sansPreavis = { ...TACITE, preavis: null, preavisUnite: null };
    expect(rendezvousDe(sansPreavis, le('2027-01-31'))?.genre).toBe('denoncer');
    expect(rendezvousDe({ ...BASE, finieLe: le('2026-12-01') }, le('2026-11-01'))).toBeNull();
  });

  it('est en cours, à renouveler, échue ou finie', () => {
    expect(etatDe({ ...BASE, signeeLe: null }, le('2026-01-01'))).toBe('projet');
    expect(etatDe(BASE, le('2024-01-20'))).toBe('a-venir');
    expect(etatDe(BASE, le('2026-11-01'))).toBe('en-cours');
    expect(etatDe(BASE, le('2026-11-02'))).toBe('a-renouveler');
    expect(etatDe(BASE, le('2027-02-01'))).toBe('echue');
    expect(etatDe(TACITE, le('2026-11-15'))).toBe('en-cours');
    const sansDuree = { ...TACITE, reconduiteMois: null };
    expect(etatDe(sansDuree, le('2027-01-31'))).toBe('en-cours');
    expect(etatDe(sansDuree, le('2027-02-01'))).toBe('terme-inconnu');
    expect(etatDe({ ...BASE, finieLe: le('2026-06-30') }, le('2026-07-01'))).toBe('finie');
    expect(etatDe({ ...BASE, au: null }, le('2050-01-01'))).toBe('en-cours');
  });

  it('se rappelle quand son jour vient, jamais pour des jours passés avant qu’on l’écrive', () => {
    expect(rappelDu(BASE, le('2026-11-01'))).toBeNull();
    expect(rappelDu(BASE, le('2026-11-02'))).toMatchObject({ jours: 90, date: '2027-01-31' });
    expect(rappelDu(BASE, le('2027-01-05'))).toMatchObject({ jours: 30 });
    expect(rappelDu({ ...BASE, creeeLe: le('2027-01-10') }, le('2027-01-15'))).toBeNull();
    expect(rappelDu({ ...BASE, signeeLe: null }, le('2026-12-01'))).toBeNull();
  });

  it('quel que soit le jour, ce qui est à retenir n’est jamais passé, et une tacite n’échoit pas', () => {
    const jours = fc.integer({ min: 0, max: 20_000 }).map((n) => ajouterJours(le('2020-01-01'), n));
    const durees = fc.record({
      au: jours,
      mois: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
      preavis: fc.option(fc.integer({ min: 1, max: 400 }), { nil: null }),
    });
    fc.assert(
      fc.property(jours, durees, (jour: DateCivile, { au, mois, preavis }) => {
        const c: Convention = {
          ...BASE,
          au,
          reconduction: 'tacite',
          reconduiteMois: mois,
          preavis,
          preavisUnite: preavis === null ? null : 'jours',
        };
        expect((rendezvousDe(c, jour)?.date ?? '9') >= jour).toBe(true);
        expect(etatDe({ ...c, du: null }, jour)).not.toBe('echue');
      }),
      { numRuns: 100 },
    );
  });
});
