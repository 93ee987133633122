import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParameters } from './parameters.ts';
import { nextPage, ownIds, readSearch } from './search.ts';

const BASE = 'https://maillage.exemple.invalid/fhir';
const CONNUS = { _id: null, patient: 'Patient', status: null } as const;
const lire = (query: string) => readSearch(readParameters(query), CONNUS, BASE);
const valeur = (query: string) => {
  const lue = lire(query);
  return lue.ok ? lue.valeur : lue.refus.code;
};

describe('une recherche de ressources', () => {
  it('lit une référence sous chacune de ses formes', () => {
    for (const ecrite of ['a-1', 'Patient/a-1', `${BASE}/Patient/a-1`])
      expect(valeur(`patient=${encodeURIComponent(ecrite)}`)).toMatchObject({ patient: ['a-1'] });
    expect(valeur('patient:Patient=a-1')).toMatchObject({ patient: ['a-1'] });
  });

  it('ne prend pas une référence à autre chose, ni à un autre serveur, pour quelqu’un d’ici', () => {
    for (const ecrite of ['Group/a-1', 'https://ailleurs.invalid/fhir/Patient/a-1', 'a b'])
      expect(valeur(`patient=${encodeURIComponent(ecrite)}`)).toMatchObject({ patient: [] });
  });

  it('d’un critère répété, demande les deux à la fois', () => {
    expect(valeur('patient=a,b&patient=b,c')).toMatchObject({ patient: ['b'] });
    expect(valeur('status=active')).toEqual({ status: ['active'], _count: 50, _offset: 0 });
  });

  it('refuse un critère qu’elle ne connaît pas plutôt que de rendre tout le monde', () => {
    for (const query of ['name=Odile', 'patient:missing=true', '_include=CareTeam:subject', '=x'])
      expect(valeur(query), query).toBe('not-supported');
    expect(valeur('_format=json&_pretty=true')).toEqual({ _count: 50, _offset: 0 });
  });

  it('refuse trop de valeurs, et ce qui n’est pas un nombre de page', () => {
    expect(valeur(`_id=${Array.from({ length: 101 }, (_, i) => i).join(',')}`)).toBe('too-costly');
    for (const query of ['_count=-1', '_count=dix', '_offset=1e3', '_count='])
      expect(valeur(query), query).toBe('value');
    expect(valeur('_count=500&_offset=20')).toEqual({ _count: 50, _offset: 20 });
  });

  it('quoi qu’on lui écrive, rend une recherche ou un refus', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (query) => {
        const lue = lire(query);
        expect(lue.ok || lue.refus.status === 400).toBe(true);
      }),
    );
  });
});

describe('la page suivante', () => {
  it('garde la recherche telle qu’elle était écrite, et finit avec elle', () => {
    const self = `${BASE}/CareTeam?patient=a%2Cb&_offset=2&_count=2`;
    expect(nextPage(self, { _count: 2, _offset: 2 }, 5)).toBe(
      `${BASE}/CareTeam?patient=a%2Cb&_count=2&_offset=4`,
    );
    expect(nextPage(self, { _count: 2, _offset: 4 }, 5)).toBeUndefined();
    expect(nextPage(self, { _count: 0, _offset: 0 }, 5)).toBeUndefined();
  });

  it('mène, de page en page, à chacun une fois', () => {
    fc.assert(
      fc.property(fc.nat(200), fc.integer({ min: 1, max: 50 }), (total, taille) => {
        const vus: number[] = [];
        let self: string | undefined = `${BASE}/CareTeam?_count=${taille}`;
        while (self !== undefined) {
          const lue = lire(self.split('?')[1] ?? '');
          if (!lue.ok) throw new Error(lue.refus.text);
          const { _count, _offset } = lue.valeur;
          for (let i = _offset; i < Math.min(total, _offset + _count); i++) vus.push(i);
          self = nextPage(self, lue.valeur, total);
        }
        expect(vus).toEqual(Array.from({ length: total }, (_, i) => i));
      }),
    );
  });
});

it('un identifiant d’une autre forme que les nôtres ne nomme personne', () => {
  const id = crypto.randomUUID();
  expect(ownIds([id, 'x', `${id}0`])).toEqual([id]);
  expect(ownIds(undefined)).toBeUndefined();
});
