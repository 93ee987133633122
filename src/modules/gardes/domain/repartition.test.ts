import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ajouterJours, dateCivile, type JourDeSemaine } from '#kernel/date-civile.ts';
import { heureCivile } from '#kernel/heure-civile.ts';
import { compteursDe } from './compteurs.ts';
import { joursDe, poidsDe, TRAITS, traitsDe } from './poids.ts';
import { type Candidat, type GardeARepartir, repartir } from './repartition.ts';
import { occurrencesDe, type Tour } from './tour.ts';

const PARIS = 'Europe/Paris';
const PREMIER = dateCivile('2026-10-12');
const nuits: Tour = {
  id: 'nuit',
  nom: 'Nuit',
  jours: [1, 2, 3, 4, 5, 6, 7],
  feries: false,
  heureDebut: heureCivile('20:00'),
  heureFin: heureCivile('08:00'),
};
const dimanches: Tour = {
  ...nuits,
  id: 'dimanche',
  jours: [7],
  feries: true,
  heureDebut: heureCivile('08:00'),
  heureFin: heureCivile('20:00'),
};

const gardesSur = (jours: number, tours: readonly Tour[]): readonly GardeARepartir[] =>
  occurrencesDe(tours, {
    periode: { du: PREMIER, au: ajouterJours(PREMIER, jours - 1) },
    fuseau: PARIS,
  }).map((o) => ({ ...o, id: `${o.debut.toISOString()}/${o.tourId}`, professionnelId: null }));

const libre = (professionnelId: string): Candidat => ({
  professionnelId,
  exclusions: [],
  indisponible: [],
  charge: 0,
});
const nom = (rang: number) => `p${String(rang).padStart(2, '0')}`;

const uneIndisponibilite = fc
  .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 12 }))
  .map(([debut, duree]) => ({
    du: ajouterJours(PREMIER, debut),
    au: ajouterJours(PREMIER, debut + duree),
  }));
const desCandidats = fc
  .array(
    fc.record({
      exclusions: fc.subarray([...TRAITS]),
      indisponible: fc.array(uneIndisponibilite, { maxLength: 3 }),
      charge: fc.integer({ min: 0, max: 30 }),
    }),
    { minLength: 0, maxLength: 9 },
  )
  .map((traits) => traits.map((t, rang): Candidat => ({ ...t, professionnelId: nom(rang) })));

describe('La répartition', () => {
  it('ne met personne de garde contre son gré, deux fois à la fois, ni deux fois de suite', () => {
    fc.assert(
      fc.property(desCandidats, fc.integer({ min: 1, max: 50 }), (candidats, jours) => {
        const gardes = gardesSur(jours, [nuits, dimanches]);
        const repartition = repartir(gardes, candidats, PARIS);
        const suite = gardes.map((g) => repartition.get(g.id) ?? null);
        suite.forEach((qui, rang) => {
          const garde = gardes[rang];
          if (qui === null || !garde) return;
          const candidat = candidats.find((c) => c.professionnelId === qui);
          expect(suite[rang - 1]).not.toBe(qui);
          expect(traitsDe(garde, PARIS).some((t) => candidat?.exclusions.includes(t))).toBe(false);
          for (const jour of joursDe(garde, PARIS))
            expect(candidat?.indisponible.some((p) => p.du <= jour && jour <= p.au)).toBe(false);
        });
      }),
    );
  });

  it('est la même quel que soit l’ordre où l’on donne les gardes et les personnes', () => {
    fc.assert(
      fc.property(desCandidats, fc.integer({ min: 1, max: 40 }), (candidats, jours) => {
        const gardes = gardesSur(jours, [nuits, dimanches]);
        const une = repartir(gardes, candidats, PARIS);
        const autre = repartir([...gardes].reverse(), [...candidats].reverse(), PARIS);
        expect([...autre].sort()).toEqual([...une].sort());
      }),
    );
  });

  it('partage au plus juste entre des personnes toutes disponibles', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 12 }),
        fc.integer({ min: 10, max: 120 }),
        (personnes, jours) => {
          const gardes = gardesSur(jours, [nuits, dimanches]);
          const candidats = Array.from({ length: personnes }, (_, rang) => libre(nom(rang)));
          const repartition = repartir(gardes, candidats, PARIS);
          expect(repartition.size).toBe(gardes.length);
          const tenues = gardes.map((g) => ({
            ...g,
            professionnelId: repartition.get(g.id) ?? null,
          }));
          const points = compteursDe(
            tenues,
            candidats.map((c) => c.professionnelId),
            PARIS,
          ).map((c) => c.points);
          const lourde = Math.max(...gardes.map((g) => poidsDe(g, PARIS)));
          expect(Math.max(...points) - Math.min(...points)).toBeLessThanOrEqual(2 * lourde);
        },
      ),
    );
  });

  it('rattrape qui a moins fait, garde ce qui est affecté, et laisse un trou quand personne ne peut', () => {
    const gardes = gardesSur(3, [{ ...nuits, jours: [1, 2, 3] satisfies JourDeSemaine[] }]);
    const [premiere, deuxieme, troisieme] = gardes;
    const affectees = gardes.map((g) => (g === premiere ? { ...g, professionnelId: 'a' } : g));
    const repartition = repartir(affectees, [libre('a'), { ...libre('b'), charge: 9 }], PARIS);
    expect(repartition.get(premiere?.id ?? '')).toBeUndefined();
    expect(repartition.get(deuxieme?.id ?? '')).toBe('b');
    expect(repartition.get(troisieme?.id ?? '')).toBe('a');
    expect(repartir(gardes, [], PARIS).size).toBe(0);
    expect(repartir(gardes, [{ ...libre('a'), exclusions: ['nuit'] }], PARIS).size).toBe(0);
  });
});
