import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REGLES_VIDES } from './regles.ts';
import { type Participant, voixPresentes } from './seance.ts';
import { comptesDe } from './siege.ts';
import { direElection, majoriteSecrete, votantsDe } from './vote-secret.ts';

const participant = fc.record({
  present: fc.boolean(),
  voix: fc.constantFrom('deliberative', 'consultative'),
  mandataire: fc.option(fc.nat({ max: 7 })),
});

type Dit = typeof participant extends fc.Arbitrary<infer T> ? T : never;

function poser(dits: readonly Dit[]): readonly Participant[] {
  return dits.map(({ present, voix, mandataire }, i) => ({
    ...{ id: String(i), qui: String(i), nom: `Nom ${i}`, adhesionId: null, professionnelId: null },
    ...{ rang: 'titulaire' as const, siege: null, titulaire: null },
    ...{ qualite: null, collegeId: null, college: null, voix, courriel: null, envoyeeLe: null },
    ...{ reponse: null, depart: null, presence: present ? ('sur-place' as const) : null },
    arrivee: present ? new Date(0) : null,
    mandataireId: mandataire === null || mandataire === i ? null : String(mandataire),
  }));
}

describe('Ceux qui votent à bulletin secret', () => {
  it('ont autant de bulletins que la séance compte de voix, personne deux fois', () => {
    fc.assert(
      fc.property(fc.array(participant, { maxLength: 8 }), (dits) => {
        const participants = poser(dits);
        const votants = votantsDe(participants);
        const bulletins = votants.flatMap(({ nom, voix }) => voix.map((de) => de ?? nom));
        expect(bulletins.length).toBe(voixPresentes(comptesDe(participants)).voix);
        expect(new Set(bulletins).size).toBe(bulletins.length);
      }),
    );
  });
});

describe('La majorité', () => {
  it('n’est dite à l’urne que si elle dit la même chose que les statuts', () => {
    const exclus = { abstentions: 'non-exprimees', blancs: 'non-exprimees' } as const;
    const absolue = { regle: 'absolue', assiette: 'exprimes' } as const;
    expect(majoriteSecrete(absolue, exclus)).toEqual({ seuil: 'absolue', base: 'exprimes' });
    expect(majoriteSecrete({ regle: 'simple' }, exclus).base).toBe('exprimes');
    const tues = { seuil: null, base: null };
    expect(majoriteSecrete(absolue, REGLES_VIDES)).toEqual(tues);
    expect(majoriteSecrete(absolue, { ...exclus, blancs: 'exprimees' })).toEqual(tues);
    expect(majoriteSecrete(null, exclus)).toEqual(tues);
    const membres = { regle: 'deux-tiers', assiette: 'membres' } as const;
    expect(majoriteSecrete(membres, exclus)).toEqual(tues);
    const presents = { regle: 'deux-tiers', assiette: 'presents' } as const;
    expect(majoriteSecrete(presents, REGLES_VIDES)).toEqual({
      ...{ seuil: 'deux-tiers', base: 'inscrits' },
    });
  });

  it('une égalité pour le dernier siège n’élit personne, et se dit', () => {
    const c = (libelle: string, voix: number, sort: 'elu' | 'a-departager') => ({
      ...{ libelle, voix, sort },
    });
    const classement = [
      c('Ambre', 5, 'elu'),
      c('Basile', 3, 'a-departager'),
      c('Clio', 3, 'a-departager'),
    ];
    expect(direElection({ classement, restants: 1 })).toBe(
      'Élus\u00A0: Ambre (5\u00A0voix). À départager\u00A0: Basile (3\u00A0voix), Clio (3\u00A0voix). 1\u00A0siège reste à pourvoir.',
    );
    expect(direElection({ classement: [], restants: 2 })).toBe(
      'Personne n’est élu. 2\u00A0sièges restent à pourvoir.',
    );
  });
});
