import type { Mission } from '#kernel/mission-du-journal.ts';
import { ecrireHeures } from '../domain/heures.ts';
import type { Absence, Moment, Temps } from '../domain/semaine.ts';

export { SAISIE_VIDE, type Saisie } from '#ui/saisie.ts';

export const champDHeures = (mission: Mission) => `heures-${mission}`;
export const champDAbsence = (jour: string, moment: Moment) => `absence-${jour}-${moment}`;

/** What the form holds of a week that is known, or proposed. */
export function valeursDeSemaine(
  temps: readonly Temps[],
  absences: readonly Absence[],
): Readonly<Record<string, string>> {
  return Object.fromEntries([
    ...temps.map(({ mission, minutes }) => [champDHeures(mission), ecrireHeures(minutes)]),
    ...absences.map(({ jour, moment, genre }) => [champDAbsence(jour, moment), genre]),
  ]);
}
