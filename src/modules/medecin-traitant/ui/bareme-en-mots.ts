import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue, pluriel } from '#kernel/formats.ts';
import type { Bareme } from '../domain/bareme.ts';
import { CRITERES } from '../domain/critere.ts';

/** Who passes first, as inhabitants read it: one line for each thing that counts, the heaviest first. */
export function baremeEnMots(bareme: Bareme): readonly string[] {
  const { age, ...autres } = bareme.points;
  const lignes = [
    { dit: `Plus de ${bareme.ageAuDela}\u00A0ans`, points: age },
    ...CRITERES.map(({ code, libelle }) => ({ dit: libelle, points: autres[code] })),
  ];
  return [
    ...lignes
      .filter(({ points }) => points > 0)
      .toSorted((a, b) => b.points - a.points)
      .map(({ dit, points }) => `${dit}\u00A0: ${pluriel(points, 'point')}`),
    ...(bareme.pointsParMois > 0
      ? [`Chaque mois d’attente\u00A0: ${pluriel(bareme.pointsParMois, 'point')} de plus`]
      : []),
  ];
}

/** Who decided it, or that nobody did yet. */
export function origineDuBareme({ adopteLe, decision }: Bareme): string {
  return adopteLe === null || decision === null
    ? 'La CPTS n’a pas encore adopté son propre barème\u00A0: celui-ci suit les publics que la convention nationale suit en premier.'
    : `Barème adopté par la CPTS le ${dateLongue(dateCivile(adopteLe))}\u00A0: ${decision}.`;
}
