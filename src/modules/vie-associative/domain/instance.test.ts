import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile } from '#kernel/date-civile.ts';
import {
  changementsADeclarer,
  etatDuMandat,
  type Mandat,
  siege,
  siegePlein,
  siegera,
} from './instance.ts';

const JOUR = dateCivile('2026-11-23');
const le = (n: number) => ajouterJours(JOUR, n);
const MANDAT: Mandat = {
  id: 'm',
  instanceId: 'i',
  adhesionId: null,
  professionnelId: null,
  courriel: null,
  siegeId: 'm',
  suppleant: false,
  collegeId: null,
  nom: 'Lison Brévillon',
  fonction: 'Trésorière',
  decision: null,
  du: le(-100),
  terme: null,
  finiLe: null,
  motifDeFin: null,
  entreeDeclaree: false,
  sortieDeclaree: false,
};

describe('Un mandat', () => {
  it('est à venir, en cours, bientôt fini, échu ou fini', () => {
    const etat = (dits: Partial<Mandat>) => etatDuMandat({ ...MANDAT, ...dits }, JOUR);
    expect(etat({})).toBe('en-cours');
    expect(etat({ du: le(1) })).toBe('a-venir');
    expect(etat({ terme: le(400) })).toBe('en-cours');
    expect(etat({ terme: dateCivile('2027-02-23') })).toBe('bientot-fini');
    expect(etat({ terme: dateCivile('2027-02-24') })).toBe('en-cours');
    expect(etat({ terme: JOUR })).toBe('bientot-fini');
    expect(etat({ terme: le(-1) })).toBe('echu');
    expect(etat({ finiLe: le(-1), terme: le(400) })).toBe('fini');
  });

  it('ne tient son siège qu’entre son premier et son dernier jour', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -400, max: 400 }),
        fc.option(fc.integer({ min: 0, max: 400 })),
        fc.integer({ min: -500, max: 900 }),
        (debut, duree, n) => {
          const du = le(debut);
          const terme = duree === null ? null : ajouterJours(du, duree);
          const mandat = { ...MANDAT, du, terme };
          const dedans = le(n) >= du && (terme === null || le(n) <= terme);
          expect(siege(mandat, le(n))).toBe(dedans);
          expect(siegera(mandat, { du: le(n), au: le(n) })).toBe(dedans);
        },
      ),
    );
  });
});

describe('Les changements de dirigeants', () => {
  it('se déclarent dans les trois mois, le plus pressé d’abord, une fois', () => {
    const parti = { ...MANDAT, id: 'p', finiLe: le(-10), entreeDeclaree: true };
    const echu = { ...MANDAT, id: 'e', terme: le(-1), entreeDeclaree: true };
    const prevu = { ...MANDAT, id: 'f', du: le(5) };
    const declare = { ...MANDAT, id: 'd', entreeDeclaree: true };
    const listes = changementsADeclarer([echu, MANDAT, parti, prevu, declare], JOUR);
    expect(listes.map(({ mandat, sens }) => `${mandat.id} ${sens}`)).toEqual([
      'm entree',
      'p sortie',
      'e sortie',
    ]);
    expect(listes[1]?.avant).toBe('2027-02-13');
  });
});

describe('Les sièges d’une instance', () => {
  it('se comptent en tout, et collège par collège', () => {
    const instance = { sieges: 3, parCollege: { liberaux: 1 } };
    expect(siegePlein(instance, 'liberaux', { total: 0, duCollege: 0 })).toBeNull();
    expect(siegePlein(instance, 'liberaux', { total: 1, duCollege: 1 })).toBe(
      'sieges-du-college-pourvus',
    );
    expect(siegePlein(instance, 'structures', { total: 2, duCollege: 2 })).toBeNull();
    expect(siegePlein(instance, null, { total: 3, duCollege: 0 })).toBe('sieges-pourvus');
    expect(
      siegePlein({ sieges: null, parCollege: {} }, null, { total: 99, duCollege: 99 }),
    ).toBeNull();
  });
});
