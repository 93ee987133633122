import { globSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { messagesByField } from '#platform/fields.ts';
import { definedUseCases } from '#platform/use-case.ts';
import { ROUTES } from './table-des-routes.ts';

beforeAll(async () => {
  for (const chemin of globSync('src/modules/*/usecases/*.ts'))
    if (!chemin.endsWith('.test.ts')) await import(resolve(chemin));
}, 60_000);

/** Left out, empty, of the wrong type, of no option, far too long, far too big: what a form or a program may send. */
const MECHANTES = [
  undefined,
  null,
  '',
  '   ',
  'ni-une-option-ni-un-nombre',
  'é'.repeat(100_000),
  '-1',
  '999999999999999999999',
  '2026-02-30',
  42,
  -1.5,
  Number.MAX_VALUE,
  true,
  [],
  [null],
  ['x', 'x'],
  Array.from({ length: 5000 }, () => 'x'),
  {},
  { inattendu: 1 },
];

function champsDe(saisie: z.ZodType): readonly string[] {
  const { properties = {} } = z.toJSONSchema(saisie, { io: 'input', unrepresentable: 'any' });
  return Object.keys(properties);
}

/** Everything a schema says, of each field by itself and of the whole. */
function* phrasesDe(saisie: z.ZodType): Generator<string> {
  const champs = champsDe(saisie);
  const envois: unknown[] = [undefined, null, 'texte', [], { inattendu: 'x' }];
  for (const mechante of MECHANTES) {
    envois.push(Object.fromEntries(champs.map((champ) => [champ, mechante])));
    // Within a list and within a part, too.
    envois.push(Object.fromEntries(champs.map((champ) => [champ, [mechante]])));
    envois.push(Object.fromEntries(champs.map((champ) => [champ, [{ inattendu: mechante }]])));
  }
  for (const envoi of envois) {
    const lu = saisie.safeParse(envoi);
    if (!lu.success) yield* Object.values(messagesByField(lu.error));
  }
}

/** A sentence: a capital, a full stop, and none of the words that libraries and programs use among themselves. */
function estUnePhrase(phrase: string): boolean {
  const brute =
    /invalid|expected|received|attendue? ?,|indéfini|\bnull\b|\bNaN\b|undefined|Option |Trop (grand|petit)|chaîne de|Entrée |[<>]=?\d|\||regex|régulière|enum\b/i;
  return /^[A-ZÀÉÊÎÔ«].*[.?]$/su.test(phrase) && !brute.test(phrase);
}

function fautesDe(saisies: Iterable<readonly [string, z.ZodType]>): readonly string[] {
  const fautes = new Set<string>();
  for (const [nom, saisie] of saisies)
    for (const phrase of phrasesDe(saisie))
      if (!estUnePhrase(phrase)) fautes.add(`${nom}: ${phrase.slice(0, 120)}`);
  return [...fautes];
}

describe('ce qu’on répond à une saisie', () => {
  it('dans l’adresse d’une route, se dit par une phrase qui dit quoi faire', () => {
    expect(
      fautesDe(ROUTES.map(({ methode, chemin, saisie }) => [`${methode} ${chemin}`, saisie])),
    ).toEqual([]);
  });

  it('dans un formulaire ou un envoi, de même, pour chaque cas d’usage', () => {
    const tous = definedUseCases();
    expect(tous.size).toBeGreaterThan(150);
    expect(fautesDe(tous)).toEqual([]);
  });
});
