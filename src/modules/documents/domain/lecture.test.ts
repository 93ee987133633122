import { describe, expect, it } from 'vitest';
import type { Lecteurs, Version } from './document.ts';
import { type Lecteur, peutLire, peutTenir } from './lecture.ts';

const COURANTE: Version = {
  ...{ id: 'v', rang: 1, nom: 'a.pdf', type: 'application/pdf', octets: 1, empreinte: '' },
  ...{ note: null, deposeeLe: new Date(0), deposeeParNom: '', decision: null, adopteeLe: null },
};
const document = (lecteurs: Lecteurs, autres: object = {}) => ({
  ...{ lecteurs, groupeId: 'g', archiveLe: null, courante: COURANTE },
  ...autres,
});
const groupe = (membre: boolean, mene = false) => [{ id: 'g', nom: 'Plaies', membre, mene }];
const MEMBRE: Lecteur = { tient: false, reserve: false, espaces: groupe(false) };

describe('Un document', () => {
  it('se lit selon ses lecteurs, et n’existe pas pour les autres', () => {
    const lit = (lecteurs: Lecteurs, qui: Lecteur) => peutLire(qui, document(lecteurs));
    const tous: readonly Lecteurs[] = ['public', 'membres', 'groupe', 'bureau'];
    expect(tous.map((l) => lit(l, MEMBRE))).toEqual([true, true, false, false]);
    expect(lit('groupe', { ...MEMBRE, espaces: groupe(true) })).toBe(true);
    expect(lit('bureau', { ...MEMBRE, espaces: groupe(true, true) })).toBe(true);
    expect(lit('bureau', { ...MEMBRE, reserve: true })).toBe(true);
  });

  it('sans version en vigueur, ou archivé, ne se lit que de qui le tient', () => {
    for (const autres of [{ courante: null }, { archiveLe: new Date(0) }]) {
      expect(peutLire(MEMBRE, document('membres', autres))).toBe(false);
      expect(peutLire({ ...MEMBRE, tient: true }, document('membres', autres))).toBe(true);
    }
  });

  it('se tient par la coordination, ou par qui mène le groupe où il est', () => {
    expect(peutTenir({ ...MEMBRE, espaces: groupe(true, true) }, 'g')).toBe(true);
    expect(peutTenir({ ...MEMBRE, espaces: groupe(true, true) }, null)).toBe(false);
    expect(peutTenir({ ...MEMBRE, tient: true }, null)).toBe(true);
  });
});
