import type { DateCivile } from '#kernel/date-civile.ts';

/** A population to count needs on (season, second homes), with the days it holds for. */
export type PopulationRetenue = {
  readonly id: string;
  readonly population: number;
  readonly raison: string;
  readonly du: string;
  readonly au: string | null;
};

/** The one in force on a day: the latest begun; null when the legal population holds. */
export function populationDuJour(
  retenues: readonly PopulationRetenue[],
  jour: DateCivile,
): PopulationRetenue | null {
  return retenues
    .filter(({ du, au }) => du <= jour && (au === null || jour <= au))
    .reduce<PopulationRetenue | null>((a, b) => (a === null || b.du >= a.du ? b : a), null);
}
