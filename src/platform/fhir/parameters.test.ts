import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acceptsJson } from './answer.ts';
import { alternatives, readParameters, tokenOf, valuesOf } from './parameters.ts';

describe('les paramètres d’une recherche', () => {
  it('gardent l’ordre, les répétitions et le plus d’un décalage', () => {
    const lus = readParameters(
      '?start=ge2024-06-12T16:20:00.000+02:00&start=le2024-06-15T16:20:00%2B02:00&status=free',
    );
    expect(valuesOf(lus, 'start')).toEqual([
      'ge2024-06-12T16:20:00.000+02:00',
      'le2024-06-15T16:20:00+02:00',
    ]);
    expect(valuesOf(lus, 'status')).toEqual(['free']);
  });

  it('se lisent avec leur barre verticale brute ou encodée', () => {
    for (const ecrit of ['urn:oid:1.2|810002909371', 'urn:oid:1.2%7C810002909371'])
      expect(
        tokenOf(valuesOf(readParameters(`identifier=${ecrit}`), 'identifier')[0] ?? ''),
      ).toEqual({
        system: 'urn:oid:1.2',
        code: '810002909371',
      });
    expect(tokenOf('810002909371')).toEqual({ system: null, code: '810002909371' });
  });

  it('séparent leurs choix par des virgules, sauf celles que FHIR protège', () => {
    expect(alternatives('a,b,,c\\,d')).toEqual(['a', 'b', 'c,d']);
  });

  it('se relisent, quoi qu’ils contiennent', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.string({ minLength: 1, unit: 'grapheme' }), fc.string({ unit: 'grapheme' })),
        ),
        (paires) => {
          const bien = paires.filter(([a, b]) => isWellFormed(a) && isWellFormed(b));
          const ecrit = bien.map(
            ([nom, valeur]) => `${encodeURIComponent(nom)}=${encodeURIComponent(valeur)}`,
          );
          expect(readParameters(ecrit.join('&'))).toEqual(
            bien.map(([name, value]) => ({ name, value })),
          );
        },
      ),
    );
    fc.assert(fc.property(fc.string(), (texte) => readParameters(texte).length >= 0));
  });
});

describe('ce qu’un appelant accepte', () => {
  it('est le JSON sous chacun de ses trois noms', () => {
    for (const accept of [
      null,
      '*/*',
      'application/json+fhir',
      'application/fhir+json',
      'application/json',
      'text/html, application/fhir+json;q=0.5',
    ])
      expect(acceptsJson(accept, undefined), String(accept)).toBe(true);
    expect(acceptsJson('application/fhir+xml', 'json')).toBe(true);
    expect(acceptsJson('*/*', 'application/fhir json')).toBe(true);
  });

  it('n’est pas du XML', () => {
    expect(acceptsJson('application/fhir+xml', undefined)).toBe(false);
    expect(acceptsJson('*/*', 'xml')).toBe(false);
  });
});

const isWellFormed = (texte: string) => texte.isWellFormed();
