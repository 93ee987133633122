import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absentes, type Cellule, regrouper } from './mobilisation.ts';

const cellule = fc
  .record({
    profession: fc.constantFrom('10', '21', '60', '70'),
    secteur: fc.constantFrom('Nord', 'Sud', null),
    professionnels: fc.integer({ min: 1, max: 50 }),
    part: fc.nat(50),
  })
  .map(
    ({ part, ...c }): Cellule => ({
      ...c,
      secteurId: c.secteur,
      adherents: Math.min(part, c.professionnels),
    }),
  );

describe('La mobilisation', () => {
  it('compte les mêmes personnes par profession et par secteur', () => {
    fc.assert(
      fc.property(fc.array(cellule, { maxLength: 20 }), (cellules) => {
        const total = (groupes: readonly { professionnels: number; adherents: number }[]) =>
          groupes.reduce((n, g) => n + g.professionnels * 1000 + g.adherents, 0);
        const parMetier = regrouper(cellules, (c) => ({
          cle: c.profession,
          libelle: c.profession,
        }));
        const parSecteur = regrouper(cellules, (c) => ({ cle: c.secteurId ?? '', libelle: '' }));
        expect(total(parMetier)).toBe(total(cellules));
        expect(total(parSecteur)).toBe(total(cellules));
        for (const { cle } of absentes(parMetier))
          expect(cellules.some((c) => c.profession === cle && c.adherents > 0)).toBe(false);
      }),
    );
  });
});
