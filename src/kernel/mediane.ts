/** A delay in minutes, null when none was measured, and how often it happened; a correction takes some off. */
type Mesure = { readonly minutes: number | null; readonly quantite: number };

/** The middle delay, each counted as often as it happened, corrections taken off; null when nothing was measured. */
export function mediane(cumuls: readonly Mesure[]): number | null {
  const mesures = delaisMesures(cumuls);
  const total = mesures.reduce((n, { quantite }) => n + quantite, 0);
  if (total === 0) return null;
  const au = (rang: number) => {
    let vus = 0;
    for (const { minutes, quantite } of mesures) {
      vus += quantite;
      if (vus > rang) return minutes;
    }
    return 0;
  };
  const milieu = (total - 1) / 2;
  return Math.round((au(Math.floor(milieu)) + au(Math.ceil(milieu))) / 2);
}

/** Shortest first, each delay once: what was taken back is gone. */
function delaisMesures(cumuls: readonly Mesure[]) {
  const parDelai = new Map<number, number>();
  for (const { minutes, quantite } of cumuls)
    if (minutes !== null) parDelai.set(minutes, (parDelai.get(minutes) ?? 0) + quantite);
  return [...parDelai]
    .flatMap(([minutes, quantite]) => (quantite > 0 ? [{ minutes, quantite }] : []))
    .sort((a, b) => a.minutes - b.minutes);
}
