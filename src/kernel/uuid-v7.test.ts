import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { estUuid } from './identifiants.ts';
import { suiteUuidV7, uuidV7 } from './uuid-v7.ts';

const aleatoire = (n: number) => crypto.getRandomValues(new Uint8Array(n));
const instantDe = (uuid: string) => Number.parseInt(uuid.replace('-', '').slice(0, 12), 16);

describe('UUID version 7', () => {
  test('la version, la variante et l’instant s’y lisent', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }),
        (d) => {
          const uuid = uuidV7(d, aleatoire);
          expect(estUuid(uuid)).toBe(true);
          expect(uuid).toMatch(/^.{14}7.{4}[89ab]/);
          expect(instantDe(uuid)).toBe(d.getTime());
        },
      ),
    );
  });

  test('l’exemple de la RFC 9562 (annexe A.6) est retrouvé octet pour octet', () => {
    const octets = [0xcc, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f];
    const uuid = uuidV7(new Date(0x017f22e279b0), () => Uint8Array.from(octets));
    expect(uuid).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });

  test('une suite croît toujours, dans la même milliseconde et quand l’horloge recule', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 500 }), (pas) => {
        const suivant = suiteUuidV7(aleatoire);
        let ms = Date.UTC(2026, 10, 21);
        const suite = pas.map((p) => {
          ms += p;
          return suivant(new Date(ms));
        });
        expect(suite).toEqual([...new Set(suite)].sort());
      }),
    );
  });

  test('dix mille identifiants dans une milliseconde empruntent aux suivantes sans se répéter', () => {
    const suivant = suiteUuidV7(aleatoire);
    const instant = new Date('2026-11-21T08:00:00Z');
    const suite = Array.from({ length: 10_000 }, () => suivant(instant));
    expect(suite).toEqual([...new Set(suite)].sort());
    expect(instantDe(suite.at(-1) ?? '') - instant.getTime()).toBeLessThan(10);
  });
});
