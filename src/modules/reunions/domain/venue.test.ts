import { describe, expect, it } from 'vitest';
import { venueDe } from './inter.ts';

const attendus = (combien: number, qualite: string) =>
  Array.from({ length: combien }, (_, i) => ({
    ...{ id: `${qualite}-${i}`, nom: `Personne ${i}`, professionnelId: `${qualite}-${i}`, qualite },
    reponse: i === 0 ? ('vient' as const) : null,
  }));
const eux = [...attendus(1, 'Sage-femme'), ...attendus(12, 'Infirmier')];

describe('Qui vient, dit à une autre CPTS', () => {
  it('ne dit aucun compte de 1 à 4 quand seuls les nombres sont partagés', () => {
    expect(venueDe(eux, { signatures: [], partage: 'nombres' })).toEqual([
      { metier: 'Infirmier', prevus: 12, viennent: 'peu', presents: 0, noms: [] },
      { metier: 'Sage-femme', prevus: 'peu', viennent: 'tu', presents: 'tu', noms: [] },
    ]);
  });

  it('dit les comptes justes avec les noms', () => {
    const [infirmiers, sageFemme] = venueDe(eux, { signatures: [], partage: 'noms' });
    expect(infirmiers).toMatchObject({ prevus: 12, viennent: 1, presents: 0 });
    expect(sageFemme).toMatchObject({ prevus: 1, viennent: 1, noms: ['Personne 0'] });
  });
});
