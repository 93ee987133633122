import { describe, expect, expectTypeOf, test } from 'vitest';
import { z } from 'zod';
import type { CreneauId } from './identifiants.ts';
import type { Telephone } from './telephone.ts';
import {
  zCodeCommune,
  zCourriel,
  zDateCivile,
  zEntier,
  zFacultatif,
  zFuseau,
  zIdentifiant,
  zInstant,
  zMontant,
  zRpps,
  zTelephone,
  zTexte,
  zTexteFacultatif,
} from './zod.ts';

const messages = (schema: z.ZodType, valeur: unknown) =>
  schema.safeParse(valeur).error?.issues.map((i) => i.message);

describe('schémas du bord', () => {
  test('ils rendent des valeurs du noyau', () => {
    expect(zTelephone.parse('06 39 98 04 17')).toBe('+33639980417');
    expect(zCodeCommune.parse('2a004')).toBe('2A004');
    expect(zMontant.parse('12,50 €')).toBe(1_250);
    expect(zDateCivile.parse('2026-11-21')).toBe('2026-11-21');
    expectTypeOf(zIdentifiant<'CreneauId'>().parse).returns.toEqualTypeOf<CreneauId>();
  });

  test('le message dit quoi faire', () => {
    expect(messages(zRpps, '99990000013')).toEqual([
      'Ce numéro RPPS contient une faute de frappe : relisez-le chiffre par chiffre.',
    ]);
    expect(messages(zCourriel, 'hélène@exemple.fr')).toEqual([
      'Retirez les accents et les espaces de l’adresse.',
    ]);
    expect(messages(zTelephone, 12)).toEqual(['Donnez un texte.']);
  });

  test('un champ vide ou absent est à remplir, sauf s’il est facultatif', () => {
    for (const vide of ['', '  ', undefined]) {
      expect(messages(zTelephone, vide)).toEqual(['Remplissez ce champ.']);
      expect(messages(zTexte(10), vide)).toEqual(['Remplissez ce champ.']);
      expect(zFacultatif(zTelephone).parse(vide)).toBeUndefined();
    }
    expect(zFacultatif(zTelephone).safeParse('15').success).toBe(false);
    expect(z.object({ tel: zFacultatif(zTelephone) }).parse({})).toEqual({});
    const facultatif = zFacultatif(zTelephone);
    expectTypeOf<z.output<typeof facultatif>>().toEqualTypeOf<Telephone | undefined>();
  });

  test('un instant a son décalage', () => {
    const attendu = new Date('2026-11-21T13:30:00Z');
    expect(zInstant.parse('2026-11-21T14:30:00+01:00')).toEqual(attendu);
    expect(zInstant.parse('2026-11-21T14:30+01:00')).toEqual(attendu);
    expect(zInstant.parse('2026-11-21T13:30:00.000Z')).toEqual(attendu);
    for (const faux of ['2026-11-21T14:30:00', '2026-11-21', '2026-02-30T00:00:00Z', '', 12]) {
      expect(messages(zInstant, faux)).toEqual([
        'Donnez une date et une heure avec leur décalage, comme 2026-11-21T14:30:00+01:00.',
      ]);
    }
  });

  test('une année que personne ne veut dire est refusée', () => {
    const dit = ['Vérifiez l’année : elle doit être entre 1900 et 2199.'];
    for (const date of ['1899-12-31', '2200-01-01', '9999-12-31', '1026-11-21']) {
      expect(messages(zDateCivile, date)).toEqual(dit);
      expect(messages(zInstant, `${date}T12:00:00Z`)).toEqual(dit);
    }
    expect(zDateCivile.parse('1931-03-02')).toBe('1931-03-02');
    expect(messages(zInstant, '2026-11-21T00:00:00+99:00')).toHaveLength(1);
  });

  test('un texte est débarrassé de ce que la base refuserait', () => {
    expect(zTexte(20).parse(' a\u0000b \ud800')).toBe('ab \ufffd');
    expect(zTexte(3).parse('👩👩👩')).toBe('👩👩👩');
    expect(messages(zTexte(3), 'quatre')).toEqual([
      'Raccourcissez ce texte : 3 caractères au plus.',
    ]);
    expect(zTexteFacultatif(3).parse('')).toBe('');
  });

  test('un entier vient d’un formulaire ou de JSON', () => {
    const age = zEntier({ min: 0, max: 130 });
    expect(age.parse('34')).toBe(34);
    expect(age.parse(34)).toBe(34);
    for (const faux of ['', '3.5', 3.5, '131', -1, '1e2', null, 'NaN', Number.NaN]) {
      expect(messages(age, faux)).toEqual(['Donnez un nombre entier entre 0 et 130.']);
    }
  });

  test('un fuseau est un nom connu', () => {
    expect(zFuseau.parse('Indian/Reunion')).toBe('Indian/Reunion');
    expect(zFuseau.safeParse('Europe/Roanne').success).toBe(false);
  });

  test('ce qui entre se décrit en JSON Schema', () => {
    const schema = z.toJSONSchema(
      z.object({ telephone: zTelephone, debut: zInstant, age: zEntier({ min: 0, max: 130 }) }),
      { io: 'input' },
    );
    expect(schema.properties?.['telephone']).toEqual({ type: 'string' });
    expect(schema.required).toEqual(['telephone', 'debut', 'age']);
  });
});
