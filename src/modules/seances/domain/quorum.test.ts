import { describe, expect, it } from 'vitest';
import { type Compte, constaterQuorum } from './quorum.ts';
import type { RegleDeQuorum } from './regles.ts';
import { voixPresentes } from './seance.ts';
import { refusDeComptage } from './vote.ts';

const un = (autres: Partial<Compte> = {}): Compte => ({
  ...{
    collegeId: 'l',
    college: 'Libéraux',
    voix: 'deliberative',
    present: false,
    represente: false,
  },
  ...autres,
});
const fois = (n: number, autres: Partial<Compte> = {}) =>
  Array.from({ length: n }, () => un(autres));
const plusDeLaMoitie = { num: 1, den: 2, sens: 'plus-de' } as const;
const regles = (quorum: RegleDeQuorum | null, representes: boolean | null = true) => ({
  ...{ quorum, secondeQuorum: { assiette: 'aucun' } as const, representes },
});

describe('Le quorum', () => {
  it('compte présents et représentés, et dit combien il en faut', () => {
    const salle = [...fois(4, { present: true }), ...fois(2, { represente: true }), ...fois(5)];
    const constat = constaterQuorum(salle, regles({ assiette: 'voix', seuil: plusDeLaMoitie }), 1);
    expect(constat).toMatchObject({
      etat: 'atteint',
      parts: [{ presents: 4, representes: 2, comptes: 6, necessaires: 6, membres: 11 }],
    });
    expect(constat.explication).toContain('6 comptés pour 6 nécessaires (plus de la moitié de 11)');
    const sans = regles({ assiette: 'voix', seuil: plusDeLaMoitie }, false);
    expect(constaterQuorum(salle, sans, 1).etat).toBe('manque');
    expect(constaterQuorum(salle, sans, 2).etat).toBe('sans-quorum');
  });

  it('se compte par collège quand les statuts le disent, sans ceux qui ont une voix consultative', () => {
    const salle = [
      ...fois(6, { present: true }),
      un({ collegeId: 's', college: 'Structures', present: true }),
      ...fois(2, { collegeId: 's', college: 'Structures' }),
      ...fois(3, { collegeId: 'e', college: 'Élus', voix: 'consultative', present: true }),
    ];
    const constat = constaterQuorum(
      salle,
      regles({ assiette: 'colleges', seuil: plusDeLaMoitie }),
      1,
    );
    expect(constat.etat).toBe('manque');
    expect(constat.parts.map(({ college, comptes }) => [college, comptes])).toEqual([
      ['Libéraux', 6],
      ['Structures', 1],
    ]);
    const tous = constaterQuorum(salle, regles({ assiette: 'membres', seuil: plusDeLaMoitie }), 1);
    expect(tous.parts[0]).toMatchObject({ membres: 12, comptes: 10 });
  });

  it('ne se calcule pas sans ce que les statuts doivent dire', () => {
    expect(constaterQuorum(fois(3), regles(null), 1).etat).toBe('non-calcule');
    const quorum = { assiette: 'voix', seuil: plusDeLaMoitie } as const;
    expect(constaterQuorum(fois(1, { voix: null }), regles(quorum), 1).etat).toBe('non-calcule');
    const represente = fois(1, { represente: true });
    expect(constaterQuorum(represente, regles(quorum, null), 1).etat).toBe('non-calcule');
    expect(constaterQuorum([], regles(quorum), 1).etat).toBe('non-calcule');
  });
});

describe('Les voix d’un vote à main levée', () => {
  const salle = [
    ...fois(4, { present: true }),
    un({ represente: true }),
    ...fois(2, { voix: 'consultative', present: true }),
    ...fois(3),
  ];
  const compte = (dit: object) =>
    refusDeComptage(
      {
        ...{ pour: 0, contre: 0, abstentions: 0, nonVotants: null },
        ...{ avisFavorables: 0, avisDefavorables: 0 },
        ...dit,
      },
      voixPresentes(salle),
    );

  it('ne dépassent pas celles de la salle, et aucune n’est consultative', () => {
    expect(voixPresentes(salle)).toMatchObject({ voix: 5, consultatives: 2, membres: 8 });
    expect(compte({ pour: 5 })).toBeNull();
    expect(compte({ pour: 4, contre: 2 })).toMatchObject({
      motif: 'voix-en-trop',
      dites: 6,
      voix: 5,
    });
    // Two of the consultative college raised their hand: seven is not a count of this room.
    expect(compte({ pour: 7 })).toMatchObject({ motif: 'voix-en-trop' });
    expect(compte({ pour: 3, nonVotants: 1 })).toMatchObject({ motif: 'voix-manquantes' });
    expect(compte({ pour: 3, nonVotants: 2 })).toBeNull();
  });

  it('sont à part des avis, qui ne dépassent pas ceux qui sont entendus', () => {
    expect(compte({ pour: 5, avisFavorables: 2 })).toBeNull();
    expect(compte({ avisFavorables: 2, avisDefavorables: 1 })).toMatchObject({
      motif: 'avis-en-trop',
    });
    const inconnue = voixPresentes([...salle, un({ voix: null, present: true })]);
    const rien = { pour: 1, contre: 0, abstentions: 0, nonVotants: null };
    expect(
      refusDeComptage({ ...rien, avisFavorables: 0, avisDefavorables: 0 }, inconnue)?.motif,
    ).toBe('voix-inconnues');
  });
});
