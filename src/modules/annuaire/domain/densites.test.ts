import { describe, expect, it } from 'vitest';
import { cleDuMetier, dresserDensites, pasDe } from './densites.ts';

const nord = { id: 'n', nom: 'Nord' };
const communes = [
  { code: '63165', nom: 'Giat', population: 1000, secteur: nord },
  { code: '63283', nom: 'Pontaumur', population: 1000, secteur: nord },
  { code: '63175', nom: 'Herment', population: null, secteur: null },
];

describe('La densité par zone', () => {
  it('met la commune la plus dotée d’abord, celle sans habitants connus à la fin', () => {
    const nombres = new Map([
      ['63283', 3],
      ['63175', 1],
    ]);
    expect(
      dresserDensites(communes, 'commune', nombres).map((d) => [d.nom, d.nombre, d.densite]),
    ).toEqual([
      ['Pontaumur', 3, 30],
      ['Giat', 0, 0],
      ['Herment', 1, null],
    ]);
  });

  it('réunit les communes d’un secteur, et celles qui n’en ont pas', () => {
    const parSecteur = dresserDensites(communes, 'secteur', new Map([['n', 3]]));
    expect(parSecteur.map((d) => [d.nom, d.population, d.densite])).toEqual([
      ['Nord', 2000, 15],
      ['Sans secteur', null, null],
    ]);
  });

  it('distingue personne, inconnu, et quatre pas autour de la densité du territoire', () => {
    const pas = (nombre: number, densite: number | null) => pasDe({ nombre, densite }, 10);
    expect(pas(0, 0)).toBe('aucun');
    expect(pas(0, null)).toBe('aucun');
    expect(pas(1, null)).toBe('inconnu');
    expect([4.9, 5, 9.9, 10, 20, 20.1].map((densite) => pas(1, densite))).toEqual([
      1, 2, 2, 3, 3, 4,
    ]);
    expect(pasDe({ nombre: 1, densite: 5 }, null)).toBe('inconnu');
  });

  it('nomme un métier dans une adresse', () => {
    expect(cleDuMetier({ profession: '60', generaliste: null })).toBe('60');
    expect(cleDuMetier({ profession: '10', generaliste: true })).toBe('10-generaliste');
    expect(cleDuMetier({ profession: '10', generaliste: false })).toBe('10-specialiste');
  });
});
