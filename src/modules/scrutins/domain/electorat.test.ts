import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { donnerPouvoir, figer, type Membre, type Pouvoir, partager } from './electorat.ts';

const membre = (id: string, autres: Partial<Membre> = {}): Membre => ({
  ...{ id, adhesionId: id, nom: id.toUpperCase(), courriel: null, college: null, suspendu: false },
  ...autres,
});
const votants = ['a', 'b', 'c', 'd', 'e'].map((id) => membre(id));

describe('La liste des électeurs', () => {
  it('laisse de côté qui n’est qu’entendu ou suspendu, et dit pourquoi', () => {
    const elus = { id: 'k', nom: 'Élus', voix: 'consultative' };
    const tous = [...votants, membre('f', { college: elus }), membre('g', { suspendu: true })];
    expect(partager(tous)).toEqual({
      votants,
      ecartes: [
        { nom: 'F', raison: 'voix-consultative' },
        { nom: 'G', raison: 'suspendu' },
      ],
    });
  });

  it('donne à qui porte un pouvoir un bulletin de plus, et aucun à qui l’a donné', () => {
    const liste = figer({ votants, pouvoirs: [{ mandant: 'b', mandataire: 'a' }] });
    expect(liste[0]).toMatchObject({ nom: 'A', voix: [null, 'B'] });
    expect(liste[1]).toMatchObject({ nom: 'B', voix: [], representePar: 'A' });
  });

  it('compte autant de voix que de personnes, quels que soient les pouvoirs admis', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'inconnu');
    const essais = fc.array(fc.record({ mandant: id, mandataire: id }), { maxLength: 12 });
    fc.assert(
      fc.property(essais, fc.option(fc.integer({ min: 0, max: 3 })), (voulus, max) => {
        const pouvoirs: Pouvoir[] = [];
        for (const pouvoir of voulus)
          if (donnerPouvoir({ votants, pouvoirs, max }, pouvoir).ok) pouvoirs.push(pouvoir);
        const liste = figer({ votants, pouvoirs });
        expect(liste.flatMap(({ voix }) => voix)).toHaveLength(votants.length);
        for (const { voix } of liste)
          expect(voix.length).toBeLessThanOrEqual(1 + (max ?? votants.length));
      }),
    );
  });
});

describe('Un pouvoir', () => {
  const essayer = (pouvoir: Pouvoir, pouvoirs: readonly Pouvoir[] = [], max: number | null = 1) => {
    const donne = donnerPouvoir({ votants, pouvoirs, max }, pouvoir);
    return donne.ok ? 'noté' : donne.refus.motif;
  };
  const pour = (mandant: string, mandataire: string): Pouvoir => ({ mandant, mandataire });

  it('se donne une fois, à quelqu’un de la liste qui vote, dans la limite des statuts', () => {
    expect(essayer(pour('a', 'b'))).toBe('noté');
    expect(essayer(pour('a', 'a'))).toBe('pouvoir-a-soi');
    expect(essayer(pour('x', 'a'))).toBe('mandant-inconnu');
    expect(essayer(pour('a', 'x'))).toBe('mandataire-inconnu');
    expect(essayer(pour('a', 'c'), [pour('a', 'b')])).toBe('pouvoir-deja-donne');
    expect(essayer(pour('c', 'a'), [pour('a', 'b')])).toBe('mandataire-represente');
    expect(essayer(pour('b', 'c'), [pour('a', 'b')])).toBe('mandant-porte-des-pouvoirs');
    expect(essayer(pour('c', 'b'), [pour('a', 'b')])).toBe('trop-de-pouvoirs');
    expect(essayer(pour('c', 'b'), [pour('a', 'b')], null)).toBe('noté');
  });
});
