import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instantDeTelephone } from './instant-de-telephone.ts';

describe('L’instant d’un geste sur un téléphone', () => {
  const recuLe = new Date('2026-11-23T08:12:00Z');

  it('est le même que le téléphone avance, retarde ou soit à l’heure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 86_400_000 }),
        fc.integer({ min: -3 * 365 * 86_400_000, max: 3 * 365 * 86_400_000 }),
        (ilYA, decalage) => {
          const envoyeLe = recuLe.getTime() + decalage;
          const instant = instantDeTelephone(envoyeLe - ilYA, { envoyeLe, recuLe });
          expect(instant.getTime()).toBe(recuLe.getTime() - ilYA);
        },
      ),
    );
  });

  it('n’est jamais à venir, même si l’horloge a reculé entre le geste et l’envoi', () => {
    fc.assert(
      fc.property(fc.nat(8_640_000_000_000_000), fc.nat(8_640_000_000_000_000), (le, envoyeLe) => {
        const instant = instantDeTelephone(le, { envoyeLe, recuLe });
        expect(instant.getTime()).toBeLessThanOrEqual(recuLe.getTime());
      }),
    );
    expect(instantDeTelephone(null, { envoyeLe: null, recuLe })).toEqual(recuLe);
  });
});
