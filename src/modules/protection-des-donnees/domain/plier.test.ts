import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Consultation } from './personne.ts';
import { plier } from './plier.ts';

const FUSEAUX = ['Europe/Paris', 'Indian/Reunion', 'America/Cayenne'] as const;
const LUE = 'a ouvert le dossier';

const vue = (le: string, par = 'Ida Sureau', quoi = LUE): Consultation => ({
  le: new Date(le),
  par,
  qualite: 'Professionnel',
  quoi,
});

const consultations = fc.array(
  fc.record({
    // Around the autumn night that has twenty-five hours in Paris.
    le: fc.date({
      min: new Date('2026-10-23T00:00:00Z'),
      max: new Date('2026-10-27T00:00:00Z'),
      noInvalidDate: true,
    }),
    par: fc.constantFrom('Ida Sureau', 'Basile Ortolan', '["Ida"'),
    qualite: fc.constantFrom('Professionnel', 'Régulation'),
    quoi: fc.constantFrom(LUE, 'a corrigé l’identité'),
  }),
);

describe('Plier les consultations', () => {
  it('met sur une ligne ce qu’une personne fait le même jour, et compte chaque geste', () => {
    const plis = plier(
      [
        vue('2026-11-23T08:00:00Z'),
        vue('2026-11-23T09:00:00Z', 'Basile Ortolan'),
        vue('2026-11-23T10:00:00Z', 'Ida Sureau', 'a corrigé l’identité'),
        vue('2026-11-23T09:30:00Z'),
        vue('2026-11-24T08:00:00Z'),
      ],
      'Europe/Paris',
    );
    expect(plis.map(({ jour, par, fois }) => [jour, par, fois])).toEqual([
      ['2026-11-24', 'Ida Sureau', 1],
      ['2026-11-23', 'Ida Sureau', 3],
      ['2026-11-23', 'Basile Ortolan', 1],
    ]);
    expect(plis[1]).toMatchObject({
      premiere: new Date('2026-11-23T08:00:00Z'),
      derniere: new Date('2026-11-23T10:00:00Z'),
      gestes: [
        { quoi: 'a corrigé l’identité', fois: 1 },
        { quoi: LUE, fois: 2 },
      ],
    });
  });

  it('coupe les jours à minuit dans la CPTS, pas en temps universel', () => {
    const soir = [vue('2026-11-23T19:30:00Z'), vue('2026-11-23T20:30:00Z')];
    expect(plier(soir, 'Europe/Paris')).toHaveLength(1);
    expect(plier(soir, 'Indian/Reunion')).toHaveLength(2);
  });

  it('ne perd ni n’invente aucune consultation, dans aucun fuseau ni aucun ordre', () => {
    fc.assert(
      fc.property(consultations, fc.constantFrom(...FUSEAUX), (vues, fuseau) => {
        const plis = plier(vues, fuseau);
        const depliees = plis.flatMap(({ jour, par, qualite, gestes }) =>
          gestes.flatMap(({ quoi, fois }) =>
            Array.from({ length: fois }, () => JSON.stringify([jour, par, qualite, quoi])),
          ),
        );
        const telles = vues.map(({ le, par, qualite, quoi }) =>
          JSON.stringify([dateCivileDe(le, fuseau), par, qualite, quoi]),
        );
        expect(depliees.toSorted()).toEqual(telles.toSorted());
        for (const { fois, gestes, premiere, derniere } of plis) {
          expect(gestes.reduce((somme, geste) => somme + geste.fois, 0)).toBe(fois);
          expect(premiere.getTime()).toBeLessThanOrEqual(derniere.getTime());
        }
      }),
    );
  });

  it('donne une seule ligne par jour, personne et qualité, la dernière vue d’abord', () => {
    fc.assert(
      fc.property(consultations, fc.constantFrom(...FUSEAUX), (vues, fuseau) => {
        const plis = plier(vues, fuseau);
        const cles = plis.map(({ jour, par, qualite }) => JSON.stringify([jour, par, qualite]));
        expect(new Set(cles).size).toBe(cles.length);
        const instants = plis.map(({ derniere }) => derniere.getTime());
        expect(instants).toEqual(instants.toSorted((a, b) => b - a));
        expect(plier(vues.toReversed(), fuseau)).toHaveLength(plis.length);
      }),
    );
  });
});
