import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { aFaireDe } from './a-faire.ts';
import type { Convention } from './convention.ts';

const EXPRESSE: Convention = {
  ...{ id: 'c', objet: 'Sorties', parties: [], motifDeFin: null, modifieeLe: new Date(0) },
  ...{ signeeLe: dateCivile('2024-01-10'), du: dateCivile('2024-02-01') },
  ...{ au: dateCivile('2027-01-31'), reconduction: 'expresse', reconduiteMois: null },
  ...{ preavis: null, preavisUnite: null, finieLe: null, rappels: [90] },
  creeeLe: dateCivile('2024-01-12'),
};
const dit = (c: Convention, jour: string) => aFaireDe(c, dateCivile(jour));

describe('Une convention attend', () => {
  it('qu’on en décide, dès son premier rappel et tant qu’elle est échue', () => {
    expect(dit(EXPRESSE, '2026-11-01')).toBeNull();
    expect(dit(EXPRESSE, '2026-11-02')).toMatchObject({ echeance: '2027-01-31', gestes: 1 });
    expect(dit(EXPRESSE, '2027-02-01')).toMatchObject({
      ...{ code: 'documents.convention c', echeance: '2027-01-31' },
      phrase: 'Renouveler la convention «\u00A0Sorties\u00A0», ou noter qu’elle est finie',
    });
    const finie = { ...EXPRESSE, finieLe: dateCivile('2027-01-31') };
    expect(dit(finie, '2027-02-01')).toBeNull();
    expect(dit({ ...EXPRESSE, signeeLe: null }, '2027-02-01')).toBeNull();
  });

  it('qu’on écrive la durée de sa reconduction, quand elle s’est reconduite sans qu’on la sache', () => {
    expect(dit({ ...EXPRESSE, reconduction: 'tacite' }, '2027-02-01')).toMatchObject({
      ...{ echeance: null, chemin: '/documents/conventions/c' },
      phrase: 'Écrire de combien de mois se reconduit la convention «\u00A0Sorties\u00A0»',
    });
  });
});
