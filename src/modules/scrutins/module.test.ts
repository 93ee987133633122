import { expect, it } from 'vitest';
import { scrutins } from './module.ts';

it('Les scrutins disent en mots chacune de leurs actions', () => {
  const { droits, actions } = scrutins;
  expect(Object.keys(actions ?? {}).sort()).toEqual(Object.keys(droits).sort());
});
