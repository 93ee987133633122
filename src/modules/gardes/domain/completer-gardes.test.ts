import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { heureCivile } from '#kernel/heure-civile.ts';
import { garde, NUIT, PARIS, planifier } from '../testing/fichier.ts';
import { completerGardes } from './completer-gardes.ts';
import type { GardeExistante, Issue, LignePlanifiee } from './plan-d-import.ts';
import { aLaPendule, occurrencesDe, type Tour } from './tour.ts';

describe('Un tableau importé, puis complété par ses tours', () => {
  it('ne laisse jamais un trou à côté de la garde importée, même une fois les tours générés', () => {
    const tours: readonly Tour[] = [
      NUIT,
      { ...NUIT, id: 'jour', nom: 'Jour', jours: [6, 7], ...DE_JOUR },
    ];
    const arbitraire = fc.record({
      la: fc.uniqueArray(
        fc.record({
          jour: JOUR,
          qui: fc.constantFrom(null, '1', '2'),
          tour: fc.constantFrom('Nuit', null, 'Retiré'),
        }),
        { selector: ({ jour }) => jour },
      ),
      lignes: fc.array(
        fc.record({
          jour: JOUR,
          heures: fc.constantFrom('20h;8h', '20h;8h', '19h;7h', '20h;7h', '08h;20h'),
          tour: fc.constantFrom('', '', 'Nuit', 'Jour', 'Astreinte'),
          qui: fc.constantFrom('Odile Marquessac', 'Lubin Ternand', 'Garance Ternand', ''),
        }),
        { maxLength: 12 },
      ),
    });
    fc.assert(
      fc.property(arbitraire, ({ la, lignes }) => {
        const existantes = la.map((g, i) => garde(`e${i}`, g.jour, g.qui, g.tour));
        const fichier = lignes.map(
          (l) => `${l.jour.split('-').reverse().join('/')};${l.heures};${l.tour};${l.qui}`,
        );
        const plan = planifier(['Jour;De;À;Tour;Personne', ...fichier].join('\n'), existantes, {
          tours,
        });
        const importees = appliquer(existantes, plan);
        const periode = { du: dateCivile('2026-10-01'), au: dateCivile('2026-10-31') };
        const { nouvelles, rattachees } = completerGardes(
          occurrencesDe(tours, { periode, fuseau: PARIS }),
          { existantes: importees, tours, fuseau: PARIS },
        );
        const toutes = [
          ...importees.map((g) => ({
            ...g,
            tourId: rattachees.find(({ id }) => id === g.id)?.tourId ?? g.tourId,
          })),
          ...nouvelles.map((o, i) => ({ ...o, id: `n${i}`, professionnelId: null })),
        ];
        const duTour = toutes.filter((g) => tours.some(({ id }) => id === g.tourId));
        const places = duTour.map((g) => `${g.tourId}/${dateCivileDe(g.debut, PARIS)}`);
        expect(new Set(places).size).toBe(places.length);
        const touchees = new Set(plan.map(({ issue }, rang) => gardeDe(issue, rang)));
        // A hole that the file itself declares is one more to fill, as it says.
        const trous = toutes.filter((g) => g.professionnelId === null && !touchees.has(g.id));
        for (const trou of trous)
          for (const autre of toutes)
            if (touchees.has(autre.id) && autre.professionnelId !== null)
              expect(
                aLaPendule(autre, PARIS) === aLaPendule(trou, PARIS) &&
                  (autre.tourId === trou.tourId || !tours.some(({ id }) => id === trou.tourId)),
              ).toBe(false);
      }),
    );
  });
});

const DE_JOUR = { heureDebut: heureCivile('08:00'), heureFin: heureCivile('20:00') };
const JOUR = fc.integer({ min: 2, max: 6 }).map((jour) => `2026-10-0${jour}`);

const gardeDe = (issue: Issue, rang: number) =>
  'gardeId' in issue ? issue.gardeId : issue.genre === 'creee' ? `c${rang}` : null;

/** What writing a plan leaves in the rota. */
function appliquer(
  existantes: readonly GardeExistante[],
  plan: readonly LignePlanifiee[],
): readonly GardeExistante[] {
  const confiees = new Map(
    plan.flatMap(({ issue }) => (issue.genre === 'confiee' ? [[issue.gardeId, issue.a]] : [])),
  );
  return [
    ...existantes.map((g) => ({ ...g, professionnelId: confiees.get(g.id) ?? g.professionnelId })),
    ...plan.flatMap(({ issue, horaire }, rang) =>
      issue.genre === 'creee' && horaire
        ? [
            {
              ...horaire,
              id: `c${rang}`,
              tourId: issue.tourId,
              tour: null,
              professionnelId: issue.a,
            },
          ]
        : [],
    ),
  ];
}
