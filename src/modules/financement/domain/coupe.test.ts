import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ajouterJours, dateDuJour } from '#kernel/date-civile.ts';
import { anneesDuContrat } from './contrat.ts';
import { tranchesDe } from './coupe.ts';

it('les mois et les trimestres d’une année du contrat la couvrent sans trou ni doublon, jusqu’à aujourd’hui', () => {
  const vues = fc.record({
    signeLe: fc.integer({ min: 18_000, max: 22_000 }).map(dateDuJour),
    apres: fc.integer({ min: 0, max: 900 }),
    coupe: fc.constantFrom('mois', 'trimestre', 'annee'),
  });
  fc.assert(
    fc.property(vues, ({ signeLe, apres, coupe }) => {
      const jour = ajouterJours(signeLe, apres);
      const annees = anneesDuContrat({ signeLe, annees: 5 });
      const annee = annees.findLast(({ du }) => du <= jour);
      if (!annee) return;
      const tranches = tranchesDe(coupe, { annees, annee, jour });
      expect(tranches.at(-1)?.au).toBe(jour);
      expect(tranches[0]?.du).toBe(coupe === 'annee' ? signeLe : annee.du);
      for (const [n, { du, au }] of tranches.entries()) {
        expect(du <= au).toBe(true);
        if (n > 0) expect(du).toBe(ajouterJours(tranches[n - 1]?.au ?? du, 1));
      }
    }),
  );
});
