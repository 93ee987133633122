import { expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { texteDeRappel } from './annonce.ts';

it('Le rappel d’une convention ne dit « à décider » que ce qui se décide', () => {
  const convention = { objet: 'Sorties d’hôpital', parties: [] };
  const sujet = (genre: 'denoncer' | 'renouveler' | 'terme') => {
    const rappel = { genre, date: dateCivile('2027-01-31'), jours: 30 };
    return texteDeRappel({ cpts: 'CPTS', convention, rappel, lien: '' }).sujet;
  };
  expect(sujet('denoncer')).toContain('à décider avant le dimanche 31 janvier 2027');
  expect(sujet('renouveler')).toContain('à décider avant le');
  expect(sujet('terme')).toContain('finit le dimanche 31 janvier 2027');
});
