import { expect, it } from 'vitest';
import { salaries } from './module.ts';

it('réserve à qui emploie ce que coûte une personne', () => {
  const employeurs = ['directeur', 'president', 'tresorier'];
  expect(salaries.droits['salaries.cout.voir']).toEqual(employeurs);
  expect(salaries.droits['salaries.cout.tenir']).toEqual(employeurs);
});
