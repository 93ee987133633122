import { expect, it } from 'vitest';
import type { AFaire } from '#kernel/a-faire.ts';
import { dateCivile } from '#kernel/date-civile.ts';
import { enAttenteAilleurs } from './a-faire-ailleurs.tsx';

const chose = (code: string, echeance: string | null, objectif?: true): AFaire => ({
  ...{ code, phrase: code, verbe: 'Ouvrir', chemin: '/', droit: 'connecte', poste: null },
  ...{ euros: null, gestes: 1, echeance: echeance === null ? null : dateCivile(echeance) },
  ...(objectif ? { objectif } : {}),
});

it('montre les gestes qui attendent, en retard d’abord, et les objectifs seulement quand leur terme approche', () => {
  const choses = [
    chose('plus tard', '2027-04-23'),
    chose('sans terme', null),
    chose('objectif lointain', '2027-02-22', true),
    chose('objectif proche', '2026-12-01', true),
    chose('en retard', '2026-05-09'),
    chose('objectif sans terme', null, true),
  ];
  const montrees = enAttenteAilleurs(choses, dateCivile('2026-11-23'));
  expect(montrees.map(({ code }) => code)).toEqual([
    'en retard',
    'objectif proche',
    'sans terme',
    'plus tard',
  ]);
});
