import { expect, it } from 'vitest';
import { vieAssociative } from './module.ts';

it('La vie associative dit en mots chacune de ses actions', () => {
  const { droits, actions } = vieAssociative;
  expect(Object.keys(actions ?? {}).sort()).toEqual(Object.keys(droits).sort());
});
