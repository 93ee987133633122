import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import type { Mission } from '#kernel/mission-du-journal.ts';
import { semaineDe } from '#kernel/periode.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Contrat, missionsDe } from './contrat.ts';
import type { RefusDeSalaries } from './refus.ts';

export const GENRES_D_ABSENCE = ['conges', 'absence', 'formation'] as const;
export type GenreDAbsence = (typeof GENRES_D_ABSENCE)[number];
export const MOMENTS = ['matin', 'apres-midi'] as const;
export type Moment = (typeof MOMENTS)[number];

export type Temps = { readonly mission: Mission; readonly minutes: number };
/** A half-day. */
export type Absence = {
  readonly jour: DateCivile;
  readonly moment: Moment;
  readonly genre: GenreDAbsence;
};

export type Semaine = {
  readonly id: string;
  readonly contrat: string;
  readonly personne: string;
  readonly lundi: DateCivile;
  readonly parLien: boolean;
  readonly declareeLe: Date;
  readonly declareeParNom: string;
  readonly valideeLe: Date | null;
  readonly valideeParNom: string | null;
  readonly temps: readonly (Temps & { readonly fait: string })[];
  readonly absences: readonly Absence[];
};

/** Kind of the signed link that opens the week of one person. */
export const LIEN_DE_SEMAINE = 'salaries.semaine';

/** Longest week of work (article L. 3121-20 of the Code du travail): beyond it, somebody is asked whether it is true. */
export const SEMAINE_LA_PLUS_LONGUE = 48 * 60;
const TOUTE_LA_SEMAINE = 168 * 60;

/** The day that a week counts on: the month of its Thursday is the month it is of (ISO 8601). */
export const jeudiDe = (lundi: DateCivile): DateCivile => ajouterJours(lundi, 3);

export const lundiDe = (jour: DateCivile): DateCivile => semaineDe(jour).du;

/** The last week that may be declared: from its Thursday on. */
export function derniereSemaine(aujourdhui: DateCivile): DateCivile {
  const lundi = lundiDe(aujourdhui);
  return jeudiDe(lundi) <= aujourdhui ? lundi : ajouterJours(lundi, -7);
}

export const minutesDe = (temps: readonly Pick<Temps, 'minutes'>[]): number =>
  temps.reduce((somme, { minutes }) => somme + minutes, 0);

type Dite = {
  readonly lundi: DateCivile;
  readonly temps: readonly Temps[];
  readonly absences: readonly Absence[];
  readonly confirme: boolean;
};

/** What may be written of a week, or why not. More than 48 hours is asked about, not refused. */
export function declarer(
  { lundi, temps, absences, confirme }: Dite,
  contrat: Pick<Contrat, 'missions'>,
): Result<readonly Temps[], RefusDeSalaries> {
  const dits = temps.filter(({ minutes }) => minutes > 0);
  const permises = missionsDe(contrat);
  if (dits.some(({ mission }) => !permises.includes(mission)))
    return refuse({ motif: 'mission-hors-contrat' });
  if (absences.some(({ jour }) => jour < lundi || jour > ajouterJours(lundi, 6)))
    return refuse({ motif: 'jour-hors-semaine' });
  const demies = new Set(absences.map(({ jour, moment }) => `${jour} ${moment}`));
  if (demies.size < absences.length) return refuse({ motif: 'demi-journee-en-double' });
  const total = minutesDe(dits);
  if (total === 0 && absences.length === 0) return refuse({ motif: 'rien-a-declarer' });
  if (total > TOUTE_LA_SEMAINE) return refuse({ motif: 'trop-d-heures' });
  if (total > SEMAINE_LA_PLUS_LONGUE && !confirme) return refuse({ motif: 'plus-de-48-heures' });
  return reussi(dits);
}
