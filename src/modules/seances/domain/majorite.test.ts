import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CadreDeVote, type RegleDeMajorite, resultatDuVote, type Voix } from './majorite.ts';

const vote = (pour: number, contre: number, autres: Partial<Voix> = {}): Voix => ({
  ...{ pour, contre, abstentions: 0, blancs: 0, nonVotants: 0 },
  ...autres,
});
const cadre = (
  majorite: RegleDeMajorite | null,
  autres: Partial<CadreDeVote> = {},
): CadreDeVote => ({
  ...{ majorite, abstentions: null, blancs: null, membres: 40 },
  ...autres,
});
const SIMPLE: RegleDeMajorite = { regle: 'simple' };
const resultat = (v: Voix, c: CadreDeVote) => resultatDuVote(v, c).resultat;

describe('Le résultat d’un vote', () => {
  it('vient de la majorité que disent les statuts, et s’explique', () => {
    expect(resultatDuVote(vote(24, 3), cadre(SIMPLE))).toEqual({
      resultat: 'adopte',
      explication:
        'Majorité simple, plus de la moitié des suffrages exprimés\u00A0: 14 sur 27 nécessaires, 24 pour',
    });
    expect(resultat(vote(13, 14), cadre(SIMPLE))).toBe('rejete');
    const deuxTiers: RegleDeMajorite = { regle: 'deux-tiers', assiette: 'presents' };
    expect(resultat(vote(20, 0, { nonVotants: 10 }), cadre(deuxTiers))).toBe('adopte');
    expect(resultat(vote(19, 0, { nonVotants: 10 }), cadre(deuxTiers))).toBe('rejete');
    expect(resultat(vote(21, 0), cadre({ regle: 'absolue', assiette: 'membres' }))).toBe('adopte');
    expect(resultat(vote(20, 0), cadre({ regle: 'absolue', assiette: 'membres' }))).toBe('rejete');
    const quarts: RegleDeMajorite = {
      regle: 'fraction',
      assiette: 'membres',
      seuil: { num: 3, den: 4 },
    };
    expect(resultat(vote(30, 0), cadre(quarts))).toBe('adopte');
  });

  it('dit le partage des voix, sans départager', () => {
    const partage = resultatDuVote(vote(10, 10), cadre(SIMPLE));
    expect(partage.resultat).toBe('partage');
    expect(partage.explication).toContain('vos statuts disent qui départage');
  });

  it('ne se calcule pas sans la règle dont il dépend', () => {
    expect(resultat(vote(10, 2), cadre(null))).toBe('non-calcule');
    expect(resultatDuVote(vote(10, 2, { abstentions: 1 }), cadre(SIMPLE)).explication).toContain(
      'abstentions est à saisir d’après les statuts',
    );
    expect(resultat(vote(10, 2, { blancs: 1 }), cadre(SIMPLE))).toBe('non-calcule');
    expect(resultat(vote(0, 0), cadre(SIMPLE))).toBe('non-calcule');
    const compte = { abstentions: 'exprimees' } as const;
    expect(resultat(vote(10, 2, { abstentions: 9 }), cadre(SIMPLE, compte))).toBe('rejete');
    const horsCompte = { abstentions: 'non-exprimees' } as const;
    expect(resultat(vote(10, 2, { abstentions: 9 }), cadre(SIMPLE, horsCompte))).toBe('adopte');
  });

  it('simple, sans abstention comptée, est adopté quand il y a plus de pour que de contre', () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), fc.nat(500), (pour, contre, abstentions) => {
        const c = cadre(SIMPLE, { abstentions: 'non-exprimees' });
        const attendu =
          pour + contre === 0
            ? 'non-calcule'
            : pour > contre
              ? 'adopte'
              : pour === contre
                ? 'partage'
                : 'rejete';
        expect(resultat(vote(pour, contre, { abstentions }), c)).toBe(attendu);
      }),
    );
  });
});
