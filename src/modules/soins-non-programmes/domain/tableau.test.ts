import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediane } from '#kernel/mediane.ts';
import { type CumulLu, dresserTableau } from './tableau.ts';

const cumul = (genre: string, autres: Partial<CumulLu> = {}): CumulLu => ({
  genre,
  profession: '',
  detail: '',
  quantite: 1,
  ...autres,
});

describe('Le tableau de bord', () => {
  it('ne prend jamais l’inconnu pour zéro', () => {
    const vide = dresserTableau([], []);
    expect(vide.recues).toBe(0);
    expect(vide.delaiReponse).toBeNull();
    expect(vide.delaiRendezVous).toBeNull();
  });

  it('compte comme répondues en 24 heures celles dont le délai est connu et tenu', () => {
    const genre = 'snp.demande.repondue';
    const delais = [1440, 1441].map((minutes) => ({ genre, minutes, quantite: 1 }));
    const tableau = dresserTableau([cumul(genre, { quantite: 3 })], delais);
    expect(tableau).toMatchObject({ repondues: 3, repondues24h: 1 });
  });

  it('retire d’un total ce qu’une correction annule', () => {
    const offerts = [5, -2].map((quantite) => cumul('snp.creneau.offert', { quantite }));
    const tableau = dresserTableau(offerts, []);
    expect(tableau.offerts).toBe(3);
  });

  it('ne compte plus dans la médiane un délai qu’une correction retire', () => {
    const delais = [
      { minutes: 10, quantite: 1 },
      { minutes: 50, quantite: 1 },
    ];
    expect(mediane([...delais, { minutes: 10, quantite: -1 }])).toBe(50);
    expect(mediane([...delais, ...delais.map((d) => ({ ...d, quantite: -1 }))])).toBeNull();
  });

  it('donne la même médiane que la liste dépliée', () => {
    const mesure = fc.record({ minutes: fc.nat(3000), quantite: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(mesure, { minLength: 1, maxLength: 30 }), (mesures) => {
        const liste = mesures
          .flatMap(({ minutes, quantite }) => Array.from({ length: quantite }, () => minutes))
          .sort((a, b) => a - b);
        const milieu = (liste.length - 1) / 2;
        const attendue = ((liste[Math.floor(milieu)] ?? 0) + (liste[Math.ceil(milieu)] ?? 0)) / 2;
        expect(mediane(mesures)).toBe(Math.round(attendue));
      }),
    );
  });
});
