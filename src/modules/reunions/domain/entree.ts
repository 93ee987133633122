import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { heureColonne } from '#kernel/formats.ts';
import { dateCivileDe, instantDe } from '#kernel/fuseau.ts';
import type { HeureCivile } from '#kernel/heure-civile.ts';
import type { Plage } from './plage.ts';
import type { Passage, Presence, Signature } from './presence.ts';

/**
 * The instant of an hour that was written on the sheet of a meeting: of all the instants at which clocks show it, the nearest to
 * the meeting. A meeting that passes midnight ends on the next day.
 */
export function instantDansLaReunion(heure: HeureCivile, reunion: Plage, fuseau: string): Date {
  const jour: DateCivile = dateCivileDe(reunion.debut, fuseau);
  const possibles = [-1, 0, 1].map(
    (jours) => instantDe(ajouterJours(jour, jours), heure, fuseau).instant,
  );
  const ecart = (instant: Date) =>
    Math.max(
      reunion.debut.getTime() - instant.getTime(),
      instant.getTime() - reunion.fin.getTime(),
      0,
    );
  return possibles.reduce((proche, autre) => (ecart(autre) < ecart(proche) ? autre : proche));
}

/** "présent de 20:05 à 21:30, à distance": what a correction says of a signature. */
export function direPassage(
  { arrivee, depart, presence }: Passage & { readonly presence: Presence },
  fuseau: string,
): string {
  const fin = depart ? ` à ${heureColonne(depart, fuseau)}` : ', jusqu’à la fin';
  const ou = presence === 'distance' ? ', à distance' : ', sur place';
  return `présent de ${heureColonne(arrivee, fuseau)}${fin}${ou}`;
}

/** Whether two signatures say the same, to the minute: that is how hours are entered. */
export function estLaMeme(a: Signature, b: Signature): boolean {
  const minute = (instant: Date | null) => instant && Math.floor(instant.getTime() / 60_000);
  return (
    a.presence === b.presence &&
    minute(a.arrivee) === minute(b.arrivee) &&
    minute(a.depart) === minute(b.depart)
  );
}
