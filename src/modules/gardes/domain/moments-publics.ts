import { ajouterJours, type DateCivile, jourDeSemaine } from '#kernel/date-civile.ts';
import { dateCivileDe, finDeJour, instantDe } from '#kernel/fuseau.ts';
import { heureDeMinutes } from '#kernel/heure-civile.ts';
import type { Horaire } from './poids.ts';

/** What inhabitants ask for. */
export const MOMENTS = ['maintenant', 'cette-nuit', 'dimanche'] as const;
export type Moment = (typeof MOMENTS)[number];

export type Fenetre = Horaire & { readonly moment: Moment; readonly jour: DateCivile };

const HUIT_HEURES = heureDeMinutes(8 * 60);
const VINGT_HEURES = heureDeMinutes(20 * 60);

/**
 * Now; the night that comes, from eight to eight, or the one that is not over; the next Sunday from eight in the
 * morning, or this one until its evening: what is left of it then is the night.
 */
export function fenetresPubliques(maintenant: Date, fuseau: string): readonly Fenetre[] {
  const jour = dateCivileDe(maintenant, fuseau);
  const matin = maintenant < instantDe(jour, HUIT_HEURES, fuseau).instant;
  const soir = matin ? ajouterJours(jour, -1) : jour;
  const soiree = maintenant >= instantDe(jour, VINGT_HEURES, fuseau).instant;
  const ceDimanche = ajouterJours(jour, 7 - jourDeSemaine(jour));
  const dimanche = soiree && ceDimanche === jour ? ajouterJours(jour, 7) : ceDimanche;
  return [
    { moment: 'maintenant', jour, debut: maintenant, fin: new Date(maintenant.getTime() + 1) },
    {
      moment: 'cette-nuit',
      jour: soir,
      debut: plusTardDes(maintenant, instantDe(soir, VINGT_HEURES, fuseau).instant),
      fin: instantDe(ajouterJours(soir, 1), HUIT_HEURES, fuseau).instant,
    },
    {
      moment: 'dimanche',
      jour: dimanche,
      debut: plusTardDes(maintenant, instantDe(dimanche, HUIT_HEURES, fuseau).instant),
      fin: finDeJour(dimanche, fuseau),
    },
  ];
}

/** The duties of a moment, in order. */
export function gardesDe<G extends Horaire>(gardes: readonly G[], fenetre: Fenetre): readonly G[] {
  return gardes
    .filter(({ debut, fin }) => debut < fenetre.fin && fin > fenetre.debut)
    .sort((a, b) => a.debut.getTime() - b.debut.getTime());
}

function plusTardDes(a: Date, b: Date): Date {
  return a > b ? a : b;
}
