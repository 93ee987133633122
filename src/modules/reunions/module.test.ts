import { expect, it } from 'vitest';
import { reunions } from './module.ts';

it('ne déclare que des droits et des faits à son nom', () => {
  const noms = [...Object.keys(reunions.droits), ...Object.keys(reunions.faits)];
  expect(noms.filter((nom) => !nom.startsWith(`${reunions.nom}.`))).toEqual([]);
});
