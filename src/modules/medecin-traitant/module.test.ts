import { expect, it } from 'vitest';
import { medecinTraitant } from './module.ts';

it('ne déclare que des droits et des faits à son nom', () => {
  const noms = [...Object.keys(medecinTraitant.droits), ...Object.keys(medecinTraitant.faits)];
  expect(noms.filter((nom) => !nom.startsWith(`${medecinTraitant.nom}.`))).toEqual([]);
});
