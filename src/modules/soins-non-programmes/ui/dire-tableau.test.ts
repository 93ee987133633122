import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { direTaux } from '#kernel/dire-nombres.ts';
import { masquerDont } from '#kernel/masque.ts';

describe('Une part dite de l’extérieur', () => {
  it('n’est jamais plus précise que ce qui est dit du compte, ni fausse', () => {
    const compte = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(compte, compte, (n, reste) => {
        const total = n + reste;
        const vu = masquerDont(n, total);
        const dite = direTaux(vu, total);
        const pourcents = Number(dite.replace(/\D/g, ''));
        if (dite.startsWith('Au moins'))
          expect((100 * n) / total).toBeGreaterThanOrEqual(pourcents);
        if (dite.startsWith('Au plus')) expect((100 * n) / total).toBeLessThanOrEqual(pourcents);
        for (const autre of [1, 2, 3, 4])
          if (vu === 'peu') expect(direTaux(masquerDont(autre, total), total)).toBe(dite);
          else if (vu === 'presque-tout')
            expect(direTaux(masquerDont(total - autre, total), total)).toBe(dite);
      }),
    );
  });
});
