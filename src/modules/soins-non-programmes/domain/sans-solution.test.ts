import { describe, expect, it } from 'vitest';
import { analyserSansSolution } from './sans-solution.ts';

const fait = (heure: string, commune: string, quantite = 1) => ({
  instant: new Date(`2026-11-23T${heure}:00Z`),
  commune,
  professions: ['10'],
  quantite,
});

describe('Ce qui reste sans solution', () => {
  it('se compte à l’heure de la CPTS, par commune et par profession, dans l’ordre du jour', () => {
    const faits = [fait('18:30', '63165'), fait('08:30', '63283'), fait('08:40', '63283')];
    expect(analyserSansSolution(faits, 'Europe/Paris')).toEqual({
      parTranche: [
        { cle: 'matin', nombre: 2 },
        { cle: 'soir', nombre: 1 },
      ],
      parCommune: [
        { cle: '63283', nombre: 2 },
        { cle: '63165', nombre: 1 },
      ],
      parProfession: [{ cle: '10', nombre: 3 }],
    });
    expect(analyserSansSolution(faits, 'Indian/Reunion').parTranche).toEqual([
      { cle: 'midi', nombre: 2 },
      { cle: 'soir', nombre: 1 },
    ]);
  });

  it('retire une réponse reprise là où elle était', () => {
    const faits = [fait('08:30', '63165'), fait('08:30', '63165', -1)];
    expect(analyserSansSolution(faits, 'Europe/Paris').parTranche).toEqual([]);
  });
});
