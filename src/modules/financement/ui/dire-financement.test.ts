import { expect, it } from 'vitest';
import { direRefus } from './dire-financement.tsx';

it('Le refus d’un indicateur immobile vaut aussi pour celui qui doit baisser', () => {
  const dit = direRefus({ motif: 'indicateur-immobile' });
  expect(dit).toContain('un point de départ différent de la cible');
  expect(dit).not.toContain('dépasse');
});
