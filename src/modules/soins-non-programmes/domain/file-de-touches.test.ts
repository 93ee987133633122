import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  acquitter,
  aOublier,
  attend,
  compterAujourdhui,
  dernierARetirer,
  type EtatConnu,
  type ToucheGardee,
} from './file-de-touches.ts';

const QUAND = { maintenant: new Date('2026-11-23T08:12:00Z'), fuseau: 'Europe/Paris' };
const JOUR = 86_400_000;
const etats = fc.constantFrom('comptee' as const, 'retiree' as const, null);
const file: fc.Arbitrary<ToucheGardee[]> = fc.uniqueArray(
  fc.record({
    id: fc.uuid(),
    le: fc.integer({ min: -3 * JOUR, max: 0 }).map((n) => QUAND.maintenant.getTime() + n),
    retiree: fc.boolean(),
    acquittee: etats,
  }),
  { selector: ({ id }) => id, maxLength: 12 },
);
const connu = (aujourdhui: number): EtatConnu => ({
  jour: '2026-11-23',
  aujourdhui,
  ceMois: aujourdhui,
  touche: null,
});

describe('La file d’un téléphone', () => {
  it('n’attend plus rien quand tout est acquitté, sauf un geste fait entre-temps', () => {
    fc.assert(
      fc.property(file, (touches) => {
        expect(acquitter(touches, touches).filter(attend)).toEqual([]);
        const depuis = touches.map((t) => ({ ...t, retiree: !t.retiree }));
        expect(acquitter(depuis, touches).filter(attend)).toHaveLength(touches.length);
      }),
    );
  });

  it('montre le même compte avant l’envoi et après, quand le serveur compte ce qui est parti', () => {
    fc.assert(
      fc.property(file, fc.integer({ min: 20, max: 40 }), (touches, n) => {
        const avant = compterAujourdhui(touches, connu(n), QUAND);
        const apres = compterAujourdhui(acquitter(touches, touches), connu(avant), QUAND);
        expect(apres).toBe(avant);
      }),
    );
  });

  it('ne reprend pas le compte d’hier, et n’oublie rien qui attende', () => {
    expect(compterAujourdhui([], { ...connu(9), jour: '2026-11-22' }, QUAND)).toBe(0);
    fc.assert(
      fc.property(file, (touches) => {
        const oubliees = new Set(aOublier(touches, QUAND));
        for (const touche of touches.filter(attend)) expect(oubliees.has(touche.id)).toBe(false);
      }),
    );
  });

  it('retire la dernière d’ici ; sinon celle qu’un autre appareil a comptée', () => {
    const une = (ilYA: number, retiree = false): ToucheGardee => ({
      id: crypto.randomUUID(),
      le: QUAND.maintenant.getTime() - ilYA,
      retiree,
      acquittee: 'comptee',
    });
    const [ancienne, recente, hier] = [une(9000), une(1000), une(JOUR)];
    const ailleurs = { ...connu(3), touche: crypto.randomUUID() };
    expect(dernierARetirer([ancienne, recente, hier], ailleurs, QUAND)).toBe(recente.id);
    expect(dernierARetirer([hier], ailleurs, QUAND)).toBe(ailleurs.touche);
    expect(dernierARetirer([{ ...recente, retiree: true }], connu(0), QUAND)).toBeNull();
    const retiree = { ...recente, id: ailleurs.touche, retiree: true };
    expect(dernierARetirer([retiree], ailleurs, QUAND)).toBeNull();
  });
});
