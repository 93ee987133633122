import { expect, it } from 'vitest';
import { gardes } from './module.ts';

it('ne déclare que des droits et des faits à son nom', () => {
  const noms = [...Object.keys(gardes.droits), ...Object.keys(gardes.faits)];
  expect(noms.filter((nom) => !nom.startsWith(`${gardes.nom}.`))).toEqual([]);
});
