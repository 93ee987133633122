import { expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import { direRegleDe, direValeur } from './dire-valeur.ts';

it('Une valeur se dit avec son unité, au singulier en dessous de deux', () => {
  expect(direValeur({ unite: 'réunions' }, 1000)).toBe('1\u00A0réunion');
  expect(direValeur({ unite: 'réunions' }, 2000)).toBe('2\u00A0réunions');
  expect(direValeur({ unite: 'rendez-vous' }, 1000)).toBe('1\u00A0rendez-vous');
  expect(direValeur({ unite: '%' }, 69_700)).toBe('69,7\u00A0%');
  expect(direValeur({ unite: '' }, 0)).toBe('0');
  const regle = { mode: 'binaire', cible: 3000, maximum: centimes(1_500_000) } as const;
  expect(direRegleDe({ regle, sens: 'croissant', unite: 'réunions' })).toContain(
    'au moins 3\u00A0réunions',
  );
});
