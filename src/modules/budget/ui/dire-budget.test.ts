import { describe, expect, it } from 'vitest';
import { centimes } from '#kernel/centimes.ts';
import type { DoubleFinancement } from '../domain/alerte.ts';
import { direAlerte } from './dire-budget.ts';

const alerte = (genre: DoubleFinancement['genre']): string =>
  direAlerte({
    ...{ genre, cle: 'c', quoi: 'Prévention', cout: centimes(50_000), deTrop: centimes(50_000) },
    payeurs: [
      { financeur: 'aci', centimes: centimes(50_000) },
      { financeur: 'ars', centimes: centimes(50_000) },
    ],
  });

describe('un coût que deux financeurs paient', () => {
  it('est sûr pour une dépense ; des indemnisations, il est à vérifier : d’autres honoraires sont sur ces comptes', () => {
    expect(alerte('depense')).toMatch(/la paient.: 500.€ de trop\.$/);
    expect(alerte('indemnites')).toContain('sur les mêmes comptes');
    expect(alerte('indemnites')).toMatch(/à vérifier, 500.€ de trop si ce sont les mêmes/);
  });
});
