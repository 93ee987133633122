import { expect, it } from 'vitest';
import { documents } from './module.ts';

it('Les documents disent en mots chacune de leurs actions', () => {
  const { droits, actions } = documents;
  expect(Object.keys(actions ?? {}).sort()).toEqual(Object.keys(droits).sort());
});
