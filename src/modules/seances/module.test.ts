import { expect, it } from 'vitest';
import { seances } from './module.ts';

it('Les séances disent en mots chacune de leurs actions', () => {
  const { droits, actions } = seances;
  expect(Object.keys(actions ?? {}).sort()).toEqual(Object.keys(droits).sort());
});
