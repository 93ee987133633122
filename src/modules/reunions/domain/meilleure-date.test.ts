import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AVIS, type CreneauVote, classer, direMetiers, meilleureDate } from './meilleure-date.ts';

const METIERS = ['10', '21', '60', '70'];
const voix = fc.record({
  personne: fc.uuid(),
  metier: fc.constantFrom(...METIERS),
  profession: fc.constantFrom(...METIERS),
  avis: fc.constantFrom(...AVIS),
});
const creneau = fc.record({
  id: fc.uuid(),
  debut: fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true }),
  voix: fc.array(voix, { maxLength: 8 }),
});
const creneaux = fc.uniqueArray(creneau, { maxLength: 8, selector: ({ id }) => id });
const priorites = fc.subarray(METIERS);

const ids = (votes: readonly CreneauVote[], prio: readonly string[]) =>
  classer(votes, prio).map(({ id }) => id);

describe('La meilleure date', () => {
  it('ne dépend ni de l’ordre des créneaux, ni de celui des réponses', () => {
    fc.assert(
      fc.property(creneaux, priorites, (votes, prio) => {
        const retournes = votes.map((v) => ({ ...v, voix: v.voix.toReversed() })).toReversed();
        expect(ids(retournes, prio)).toEqual(ids(votes, prio));
      }),
    );
  });

  it('le reste quand une personne de plus y dit oui', () => {
    fc.assert(
      fc.property(creneaux, priorites, voix, (votes, prio, nouvelle) => {
        const meilleure = meilleureDate(votes, prio);
        if (!meilleure) return;
        const plus = votes.map((v) =>
          v.id === meilleure.id
            ? { ...v, voix: [...v.voix, { ...nouvelle, avis: 'oui' as const }] }
            : v,
        );
        expect(meilleureDate(plus, prio)?.id).toBe(meilleure.id);
      }),
    );
  });

  it('n’est jamais moins servie qu’une autre par les professions prioritaires', () => {
    fc.assert(
      fc.property(creneaux, priorites, (votes, prio) => {
        const [premier, ...autres] = classer(votes, prio);
        for (const autre of autres)
          expect(premier?.prioritesServies).toBeGreaterThanOrEqual(autre.prioritesServies);
      }),
    );
  });

  it('n’est pas proposée tant que personne ne viendrait', () => {
    const debut = new Date('2026-12-03T19:00:00Z');
    const non = { personne: 'a', metier: 'Médecin', profession: '10', avis: 'non' as const };
    expect(meilleureDate([], [])).toBeNull();
    expect(meilleureDate([{ id: 'a', debut, voix: [non] }], [])).toBeNull();
  });

  it('préfère deux oui à trois si besoin, puis le mélange, puis le plus tôt', () => {
    const le = (jour: number) => new Date(`2026-12-0${jour}T19:00:00Z`);
    const dit = (avis: 'oui' | 'si-besoin', ...metiers: string[]) =>
      metiers.map((metier, i) => ({ personne: `${i}`, metier, profession: metier, avis }));
    const votes = [
      { id: 'a', debut: le(1), voix: dit('si-besoin', '10', '21', '60') },
      { id: 'b', debut: le(3), voix: dit('oui', '10', '10') },
      { id: 'c', debut: le(4), voix: dit('oui', '10', '60') },
      { id: 'd', debut: le(2), voix: dit('oui', '10', '60') },
    ];
    expect(ids(votes, [])).toEqual(['d', 'c', 'b', 'a']);
    expect(ids(votes, ['21'])).toEqual(['a', 'd', 'c', 'b']);
  });
});

it('dit les professions au pluriel qui convient', () => {
  const metiers = [
    { metier: 'Masseur-Kinésithérapeute', nombre: 2 },
    { metier: 'Sage-Femme', nombre: 3 },
    { metier: 'Médecin', nombre: 1 },
  ];
  expect(direMetiers(metiers).replaceAll('\u00a0', ' ')).toBe(
    '2 masseurs-kinésithérapeutes, 3 sages-femmes, 1 médecin',
  );
});
