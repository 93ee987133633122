import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { INDICATEURS, partDe, progresDe } from './indicateur.ts';
import {
  COMPTES_DE_RELEVE,
  type ComptesDeReleve,
  contradictions,
  ensembleDe,
  TOUT_DE,
} from './releve.ts';
import { releveDuDehors } from './releve-vu.ts';

const RIEN: ComptesDeReleve = {
  couverte: null,
  avec: null,
  sans: null,
  ald: null,
  aldSans: null,
  age: null,
  ageSans: null,
  c2s: null,
  c2sSans: null,
  c2sAld: null,
  c2sAldSans: null,
};
const compte = fc.option(fc.oneof(fc.integer({ min: 0, max: 14 }), fc.nat(90_000)));
/** Counts of one document, which contradict each other nowhere: those that would are not said. */
const comptes = fc
  .record(Object.fromEntries(COMPTES_DE_RELEVE.map((un) => [un, compte])))
  .map((dits): ComptesDeReleve => {
    const c: ComptesDeReleve = { ...RIEN, ...dits };
    const faux = contradictions(c);
    const gardes = COMPTES_DE_RELEVE.filter((un) => !faux.includes(un));
    return { ...RIEN, ...Object.fromEntries(gardes.map((un) => [un, c[un]])) };
  });
const [SEPTEMBRE, JUIN] = [dateCivile('2026-09-30'), dateCivile('2026-06-30')];
const dit = (c: ComptesDeReleve, au = SEPTEMBRE) => ({
  du: null,
  au,
  ageMinimal: 16,
  ageAuDela: 70,
  comptes: c,
});

describe('Un relevé de population', () => {
  it('donne une part de 0 à 1, ou l’inconnu : jamais un zéro pour ce que personne n’a dit', () => {
    fc.assert(
      fc.property(comptes, (c) => {
        for (const indicateur of INDICATEURS) {
          const part = partDe(c, indicateur);
          const [n, total] = [c[indicateur.compte], c[indicateur.sur]];
          if (n === null || total === null || total === 0) expect(part).toBeNull();
          else {
            expect(part).toBeGreaterThanOrEqual(0);
            expect(part).toBeLessThanOrEqual(1);
            if (part === 0) expect(n).toBe(0);
          }
        }
      }),
    );
  });

  it('ne s’ajoute à un autre que pour une même période et les mêmes âges, et compte par compte', () => {
    fc.assert(
      fc.property(comptes, comptes, (a, b) => {
        const ensemble = ensembleDe([dit(a), dit(b)]);
        for (const un of COMPTES_DE_RELEVE) {
          const [x, y] = [a[un], b[un]];
          const attendu = x === null || y === null ? null : x + y;
          expect(ensemble.ok && ensemble.comptes[un]).toBe(attendu);
        }
        expect(ensembleDe([dit(a), dit(b, JUIN)])).toEqual({ ok: false, parce: 'periodes' });
      }),
    );
    const autreAge = { ...dit({ ...RIEN, age: 20, sans: 3 }), ageAuDela: 75 };
    expect(ensembleDe([dit({ ...RIEN, age: 20, sans: 3 }), autreAge])).toMatchObject({
      comptes: { age: null, sans: 6 },
    });
    expect(ensembleDe([dit(RIEN), { ...dit(RIEN), ageMinimal: 18 }])).toEqual({
      ok: false,
      parce: 'ages',
    });
    expect(ensembleDe([dit(RIEN)])).toEqual({ ok: false, parce: 'seule' });
  });

  it('dit un progrès qui se défait en sens inverse, et aucun entre deux façons de compter', () => {
    fc.assert(
      fc.property(comptes, comptes, (a, b) => {
        for (const indicateur of INDICATEURS) {
          const aller = progresDe(indicateur, dit(a), dit(b));
          const retour = progresDe(indicateur, dit(b), dit(a));
          if (!aller.ok || !retour.ok) throw new Error('same people');
          expect(aller.part === null).toBe(retour.part === null);
          expect((aller.part ?? 0) + (retour.part ?? 0)).toBeCloseTo(0, 12);
          expect((aller.nombre ?? 0) + (retour.nombre ?? 0)).toBe(0);
        }
      }),
    );
    for (const indicateur of INDICATEURS) {
      const autre = { ...dit(RIEN), ageAuDela: 75 };
      expect(progresDe(indicateur, dit(RIEN), autre).ok).toBe(indicateur.code !== 'age');
    }
  });

  it('ne dit hors de la CPTS ni un nombre de 1 à 4, ni de quoi en trouver un par différence', () => {
    const petits = [1, 2, 3, 4];
    fc.assert(
      fc.property(comptes, (c) => {
        const vus = releveDuDehors(c);
        for (const un of COMPTES_DE_RELEVE) {
          const vu = vus[un];
          expect(vu === null).toBe(c[un] === null);
          expect(petits).not.toContain(vu);
          const tout = vus[TOUT_DE[un] ?? un];
          if (typeof vu === 'number' && typeof tout === 'number')
            expect(petits).not.toContain(tout - vu);
          if (un.endsWith('Sans') && typeof vu === 'number' && typeof vus.sans === 'number')
            expect(petits).not.toContain(vus.sans - vu);
        }
        const { couverte, avec, sans } = vus;
        if (typeof couverte === 'number' && typeof avec === 'number' && typeof sans === 'number')
          expect(petits).not.toContain(couverte - avec - sans);
      }),
    );
  });

  it('se contredit quand une partie dépasse son tout, et dit laquelle', () => {
    expect(contradictions({ ...RIEN, couverte: 100, avec: 90, sans: 11 })).toEqual(['avec']);
    expect(contradictions({ ...RIEN, ald: 10, aldSans: 11, couverte: 5, sans: 6 })).toEqual([
      'sans',
      'aldSans',
    ]);
    expect(contradictions({ ...RIEN, aldSans: 11, c2s: 3, c2sSans: 3 })).toEqual([]);
  });
});
