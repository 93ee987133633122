import fc from 'fast-check';
import { describe, expect, expectTypeOf, test } from 'vitest';
import {
  type CreneauId,
  type DemandeId,
  estUuid,
  identifiant,
  parseUuid,
  type Uuid,
} from './identifiants.ts';

describe('identifiants', () => {
  test('tout UUID se lit, même en capitales, et se rend en minuscules', () => {
    fc.assert(
      fc.property(fc.uuid(), (uuid) => {
        expect(parseUuid(` ${uuid.toUpperCase()} `)).toEqual({ ok: true, valeur: uuid });
      }),
    );
  });

  test('ce qui n’est pas un UUID est refusé', () => {
    for (const texte of ['', '42', '0192f5a0-0000-7000-8000-00000000000g', `${'0'.repeat(36)}`]) {
      expect(parseUuid(texte)).toEqual({ ok: false, refus: 'uuid-malforme' });
      expect(estUuid(texte)).toBe(false);
    }
  });

  test('un identifiant dit de quoi il est, et reste un UUID', () => {
    const id = identifiant<'CreneauId'>('0192f5a0-0000-7000-8000-000000000001');
    expectTypeOf(id).toEqualTypeOf<CreneauId>();
    expectTypeOf<CreneauId>().toExtend<Uuid>();
    expectTypeOf<CreneauId>().not.toExtend<DemandeId>();
    expect(() => identifiant<'CreneauId'>('1')).toThrow(TypeError);
  });
});
