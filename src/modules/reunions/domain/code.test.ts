import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ecrireCode,
  lireCode,
  msAvantLeSuivant,
  pasAdmis,
  pasDe,
  SECONDES_D_UN_CODE,
} from './code.ts';

const instant = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
const plus = (date: Date, ms: number) => new Date(date.getTime() + ms);

describe('Le code tournant', () => {
  it('est admis tant qu’il est montré, et trente secondes après être apparu il ne l’est plus', () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: 0, max: 120_000 }), (montre, ecoule) => {
        const pas = pasDe(montre);
        const apparu = pas * SECONDES_D_UN_CODE * 1000;
        const plusTard = plus(montre, ecoule);
        const age = plusTard.getTime() - apparu;
        expect(pasAdmis(plusTard).includes(pas)).toBe(age < 30_000);
      }),
    );
  });

  it('n’est pas admis avant d’apparaître', () => {
    fc.assert(
      fc.property(instant, (maintenant) => {
        expect(Math.max(...pasAdmis(maintenant))).toBe(pasDe(maintenant));
        expect(pasDe(plus(maintenant, msAvantLeSuivant(maintenant)))).toBe(pasDe(maintenant) + 1);
      }),
    );
  });

  it('se lit comme il s’écrit, quoi qu’on tape entre ses lettres', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 32 }), (octets) => {
        const code = ecrireCode(octets);
        expect(code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
        expect(lireCode(` ${code.slice(0, 4).toLowerCase()} - ${code.slice(4)}\u00a0`)).toBe(code);
      }),
    );
  });
});
