import { expect, it } from 'vitest';
import { preuves } from './module.ts';

it('Les preuves disent en mots chacune de leurs actions', () => {
  const { droits, actions } = preuves;
  expect(Object.keys(actions ?? {}).sort()).toEqual(Object.keys(droits).sort());
});
