import { ajouterJours, type DateCivile, jourDeSemaine } from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour, instantDe } from '#kernel/fuseau.ts';
import { heureDeMinutes } from '#kernel/heure-civile.ts';
import { estFerie } from '#kernel/jours-feries.ts';

/** What makes a duty heavier than another. */
export const TRAITS = ['nuit', 'week-end', 'ferie'] as const;
export type Trait = (typeof TRAITS)[number];

/** What fairness counts: every duty weighs `garde`, and more by what it takes from its holder. */
export const POIDS = { garde: 1, nuit: 1, 'week-end': 1, ferie: 2 } as const satisfies Readonly<
  Record<Trait | 'garde', number>
>;

export type Horaire = { readonly debut: Date; readonly fin: Date };

const SIX_HEURES = heureDeMinutes(6 * 60);
const HUIT_HEURES = heureDeMinutes(8 * 60);

/**
 * A night holds some of the hours from midnight to six; a week-end or a holiday some of the hours after eight in the
 * morning of such a day: the night that ends on a Saturday at eight is a night of the week.
 */
export function traitsDe(horaire: Horaire, fuseau: string): readonly Trait[] {
  const jours = joursDe(horaire, fuseau);
  const touche = (du: Date, au: Date) => horaire.debut < au && horaire.fin > du;
  const enJournee = jours.filter((jour) =>
    touche(
      instantDe(jour, HUIT_HEURES, fuseau).instant,
      debutDeJour(ajouterJours(jour, 1), fuseau),
    ),
  );
  const nuit = jours.some((jour) =>
    touche(debutDeJour(jour, fuseau), instantDe(jour, SIX_HEURES, fuseau).instant),
  );
  return [
    ...(nuit ? (['nuit'] as const) : []),
    ...(enJournee.some((jour) => jourDeSemaine(jour) >= 6) ? (['week-end'] as const) : []),
    ...(enJournee.some(estFerie) ? (['ferie'] as const) : []),
  ];
}

/** The weight of a duty in the counters. */
export function poidsDe(horaire: Horaire, fuseau: string): number {
  return traitsDe(horaire, fuseau).reduce<number>(
    (total, trait) => total + POIDS[trait],
    POIDS.garde,
  );
}

/** The civil days a duty touches. */
export function joursDe({ debut, fin }: Horaire, fuseau: string): readonly DateCivile[] {
  const jours: DateCivile[] = [];
  const dernier = dateCivileDe(new Date(fin.getTime() - 1), fuseau);
  for (let jour = dateCivileDe(debut, fuseau); jour <= dernier; jour = ajouterJours(jour, 1))
    jours.push(jour);
  return jours;
}
