import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCourte, duree, nombre } from '#kernel/formats.ts';
import type { Onglet } from '#ui/onglets.tsx';
import type { GenreDAbsence } from '../domain/semaine.ts';

/** What is around each page of the team. */
export type Cadre = {
  /** `/app/demo/financement/equipe` */
  readonly base: string;
  readonly racine: string;
  readonly jetons: { readonly csrf: string; readonly cle: string };
  readonly aujourdhui: DateCivile;
  readonly onglets: readonly Onglet[];
  readonly peut: {
    readonly tenir: boolean;
    readonly voirLesCouts: boolean;
    readonly declarer: boolean;
    readonly valider: boolean;
  };
};

/** "80 %" of hundredths of a percent. */
export const direQuotite = (quotite: number): string =>
  `${nombre(quotite / 100, quotite % 100 === 0 ? 0 : 2)}\u00A0%`;

export const direDates = ({
  du,
  au,
}: {
  readonly du: DateCivile;
  readonly au: DateCivile | null;
}) => (au === null ? `depuis le ${dateCourte(du)}` : `du ${dateCourte(du)} au ${dateCourte(au)}`);

export const direSemaine = (lundi: DateCivile): string => `Semaine du ${dateCourte(lundi)}`;

export const direMinutes = (minutes: number): string => (minutes === 0 ? '' : duree(minutes));

export const DIRE_ABSENCE: Readonly<Record<GenreDAbsence, string>> = {
  conges: 'Congés',
  absence: 'Absence',
  formation: 'Formation',
};

/** "1,5 jour de congés": half-days in days. */
export function direAbsences(absences: readonly { readonly genre: GenreDAbsence }[]): string {
  const de = (genre: GenreDAbsence) => absences.filter((a) => a.genre === genre).length / 2;
  const jours = (n: number) => `${nombre(n, n % 1 === 0 ? 0 : 1)}\u00A0j`;
  return (['conges', 'absence', 'formation'] as const)
    .filter((g) => de(g) > 0)
    .map((g) => `${jours(de(g))} ${DIRE_ABSENCE[g].toLowerCase()}`)
    .join(', ');
}
