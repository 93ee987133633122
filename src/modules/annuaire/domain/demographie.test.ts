import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dresserDemographie, populationTotale } from './demographie.ts';

const effectif = (profession: string, nombre: number, adherents = 0) => ({
  profession,
  generaliste: profession === '10' ? true : null,
  nombre,
  adherents,
  liberaux: nombre,
});

describe('La démographie', () => {
  it('compte pour dix mille habitants, le métier le plus nombreux d’abord', () => {
    const lignes = dresserDemographie([effectif('10', 5, 4), effectif('60', 20, 5)], 10_000);
    expect(lignes.map((l) => [l.metier, l.densite, l.partAdherente])).toEqual([
      ['Infirmier', 20, 0.25],
      ['Médecin généraliste', 5, 0.8],
    ]);
  });

  it('dit inconnue la densité d’une population inconnue, jamais zéro', () => {
    expect(populationTotale([{ population: 12 }, { population: null }])).toBeNull();
    expect(populationTotale([])).toBeNull();
    expect(populationTotale([{ population: 12 }, { population: 30 }])).toBe(42);
    expect(dresserDemographie([effectif('60', 3)], null)[0]?.densite).toBeNull();
  });

  it('ne perd personne', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500)), (nombres) => {
        const lignes = dresserDemographie(
          nombres.map((n) => effectif('60', n)),
          5000,
        );
        expect(lignes.reduce((somme, l) => somme + l.nombre, 0)).toBe(
          nombres.reduce((somme, n) => somme + n, 0),
        );
      }),
    );
  });
});
