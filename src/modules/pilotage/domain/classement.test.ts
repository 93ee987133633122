import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AFaire } from '#kernel/a-faire.ts';
import { centimes } from '#kernel/centimes.ts';
import { dateDuJour } from '#kernel/date-civile.ts';
import { classer, pourquoi } from './classement.ts';

const chose = fc
  .record({
    code: fc.string({ minLength: 1, maxLength: 4 }),
    euros: fc.option(fc.integer({ min: 0, max: 10_000_000_000 }).map(centimes)),
    gestes: fc.option(fc.integer({ min: 1, max: 100_000 })),
    echeance: fc.option(fc.integer({ min: 20_000, max: 21_000 }).map(dateDuJour)),
  })
  .map(
    (dite): AFaire => ({
      ...dite,
      ...{ phrase: 'Faire', verbe: 'Ouvrir', chemin: '/', droit: 'connecte', poste: null },
    }),
  );
const choses = fc.uniqueArray(chose, { selector: ({ code }) => code, maxLength: 12 });
const rang = (liste: readonly AFaire[], code: string) => liste.findIndex((c) => c.code === code);

describe('Ce qui est à faire d’abord', () => {
  it('ne perd ni n’invente rien, et ne dépend pas de l’ordre où les choses arrivent', () => {
    fc.assert(
      fc.property(choses, fc.infiniteStream(fc.nat()), (liste, hasard) => {
        const melange = liste.toSorted(() => ((hasard.next().value ?? 0) % 2 ? 1 : -1));
        expect(classer(melange)).toEqual(classer(liste));
        expect(new Set(classer(liste))).toEqual(new Set(liste));
      }),
    );
  });

  it('ne recule jamais ce qui rapporte plus, demande moins de gestes ou vient à terme plus tôt', () => {
    const plus = fc.record({
      euros: fc.integer({ min: 0, max: 1_000_000 }),
      gestes: fc.integer({ min: 0, max: 1000 }),
      jours: fc.integer({ min: 0, max: 300 }),
    });
    fc.assert(
      fc.property(choses, plus, (liste, mieux) => {
        const [premiere] = liste;
        if (!premiere) return;
        const { euros, gestes, echeance } = premiere;
        const meilleure: AFaire = {
          ...premiere,
          euros: euros === null ? null : centimes(euros + mieux.euros),
          gestes: gestes === null ? null : Math.max(1, gestes - mieux.gestes),
          echeance: echeance === null ? null : dateDuJour(20_000 - mieux.jours),
        };
        const avant = rang(classer(liste), premiere.code);
        const apres = rang(classer([meilleure, ...liste.slice(1)]), premiere.code);
        expect(apres).toBeLessThanOrEqual(avant);
      }),
    );
  });

  it('met après ce dont le montant est connu ce dont il ne l’est pas, fût-il de 0', () => {
    fc.assert(
      fc.property(choses, (liste) => {
        const connus = classer(liste).map(({ euros }) => euros !== null);
        expect(connus).toEqual(connus.toSorted((a, b) => Number(b) - Number(a)));
      }),
    );
  });

  it('dit pourquoi', () => {
    expect(pourquoi({ euros: centimes(1_500_000), gestes: 3 })).toBe(
      '3\u00A0gestes, 5\u00A0000\u00A0€ chacun',
    );
    expect(pourquoi({ euros: centimes(1_500_000), gestes: 1 })).toBe('Un seul geste');
    expect(pourquoi({ euros: null, gestes: 1 })).toBe('');
  });
});
