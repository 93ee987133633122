import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dresserChiffres, toutVoir, voirDuDehors } from './chiffres.ts';

const recue = { genre: 'mt.demande.recue', detail: 'patient', quantite: 1 };

describe('Les chiffres', () => {
  it('comptent ce que dit le journal, corrections ôtées ; un délai que personne n’a mesuré est inconnu', () => {
    const close = { genre: 'mt.demande.close', detail: 'a-deja' };
    const chiffres = dresserChiffres({
      cumuls: [
        { ...recue, quantite: 3 },
        { ...recue, detail: 'ligne' },
        { genre: 'mt.declaration', detail: '', quantite: 2 },
        { ...close, quantite: 1 },
        { ...close, quantite: -1 },
      ],
      delais: [60, 120].map((minutes) => ({ genre: 'mt.declaration', minutes, quantite: 1 })),
      communes: [{ genre: 'mt.demande.recue', commune: '63165', quantite: 4 }],
      croises: [
        { genre: 'mt.demande.recue', detail: 'ald', quantite: 3 },
        { genre: 'mt.declaration', detail: 'ald', quantite: 1 },
      ],
    });
    expect(chiffres).toMatchObject({
      recues: 4,
      declarees: 2,
      delaiDeclaration: 90,
      delaiPrise: null,
    });
    expect(chiffres.parCritere).toEqual({
      total: { recues: 4, verifiees: 0, prises: 0, declarees: 2 },
      lignes: [{ critere: 'ald', nombres: { recues: 3, verifiees: 0, prises: 0, declarees: 1 } }],
    });
    expect(chiffres.closes).toEqual([]);
    expect(toutVoir(chiffres).parCommune).toEqual({
      total: 4,
      parts: [{ cle: '63165', nombre: 4 }],
    });
  });

  it('ne disent hors de la CPTS aucun nombre de 1 à 4, ni par critère, ni par commune', () => {
    const petit = fc.integer({ min: 0, max: 12 });
    fc.assert(
      fc.property(petit, petit, petit, (n, m, k) => {
        const vus = voirDuDehors(
          dresserChiffres({
            cumuls: [
              { ...recue, quantite: n + m },
              { genre: 'mt.declaration', detail: '', quantite: k },
            ],
            delais: [{ genre: 'mt.declaration', minutes: 60, quantite: k }],
            communes: [
              { genre: 'mt.demande.recue', commune: 'a', quantite: n },
              { genre: 'mt.demande.recue', commune: 'b', quantite: m },
            ],
            croises: [
              { genre: 'mt.demande.recue', detail: 'ald', quantite: n },
              { genre: 'mt.declaration', detail: 'ald', quantite: Math.min(k, n) },
            ],
          }),
        );
        const { total, lignes } = vus.parCritere;
        const dits = [
          vus.recues,
          vus.declarees,
          ...Object.values(total),
          ...lignes.flatMap(({ nombres }) => Object.values(nombres)),
          ...vus.parCommune.parts.map(({ nombre }) => nombre),
        ];
        for (const { nombres } of lignes)
          if (typeof nombres.declarees === 'number' && typeof total.declarees === 'number')
            expect([1, 2, 3, 4]).not.toContain(total.declarees - nombres.declarees);
        for (const dit of dits) expect([1, 2, 3, 4]).not.toContain(dit);
        if (k > 0 && k < 5) expect(vus.delaiDeclaration).toBe('tu');
      }),
    );
  });
});
