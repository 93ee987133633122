import { describe, expect, it } from 'vitest';
import { direDeplacements } from './dire-deplacement.ts';

const dire = (...args: Parameters<typeof direDeplacements>) =>
  direDeplacements(...args).replaceAll('\u00A0', ' ');

describe('Ce qu’a donné un déplacement de tous', () => {
  it('dit combien, et rien de plus quand tout a réussi', () => {
    expect(dire({ faits: 3, aPrevenir: 0, echecs: [] })).toBe('3 rendez-vous déplacés.');
    expect(dire({ faits: 1, aPrevenir: 1, echecs: [] })).toBe(
      '1 rendez-vous déplacé. 1 personne qu’aucun message n’atteint est à appeler.',
    );
  });

  it('dit de chacun de ceux qui restent pourquoi, par raison', () => {
    const echecs = [
      { numero: 12, motif: 'creneau-deja-pris' },
      { numero: 13, motif: 'rendez-vous-maintenu' },
      { numero: 14, motif: 'creneau-deja-pris' },
      { numero: 15, motif: 'reservation-deja-annulee' },
      { numero: 16, motif: 'reservation-inconnue' },
    ];
    expect(dire({ faits: 0, aPrevenir: 0, echecs })).toBe(
      '0 rendez-vous déplacé. 5 n’ont pas bougé : créneau pris à l’instant (demandes 12 et 14), ' +
        'déjà déplacé, gardé ou annulé par quelqu’un (demandes 13 et 15), ' +
        'hors de ce que vous pouvez déplacer (demande 16).',
    );
  });

  it('ne fait pas une liste de ce que la page montre déjà', () => {
    const echecs = Array.from({ length: 9 }, (_, n) => ({ numero: n + 1, motif: 'creneau-ferme' }));
    expect(dire({ faits: 1, aPrevenir: 0, echecs })).toContain(
      'créneau fermé entre-temps (demandes 1, 2, 3, 4, 5 et 4 autres)',
    );
  });
});
