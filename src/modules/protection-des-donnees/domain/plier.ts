import type { DateCivile } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Consultation } from './personne.ts';

/** What one person did in one capacity on one day of the CPTS. */
export type Pli = {
  readonly jour: DateCivile;
  readonly par: string;
  readonly qualite: string;
  readonly premiere: Date;
  readonly derniere: Date;
  readonly fois: number;
  /** Each thing done, and how many times; the last done first. */
  readonly gestes: readonly { readonly quoi: string; readonly fois: number }[];
};

/** Folds consultations of one person, in one capacity, on one day into a line; the last day and the last seen first. */
export function plier(consultations: readonly Consultation[], fuseau: string): readonly Pli[] {
  const recentes = consultations.toSorted((a, b) => b.le.getTime() - a.le.getTime());
  const groupes = Map.groupBy(recentes, ({ le, par, qualite }) =>
    JSON.stringify([dateCivileDe(le, fuseau), par, qualite]),
  );
  return [...groupes.values()].flatMap((groupe) => {
    const derniere = groupe[0];
    const premiere = groupe.at(-1);
    if (!derniere || !premiere) return [];
    const { par, qualite } = derniere;
    const gestes = Map.groupBy(groupe, ({ quoi }) => quoi);
    return {
      jour: dateCivileDe(derniere.le, fuseau),
      par,
      qualite,
      premiere: premiere.le,
      derniere: derniere.le,
      fois: groupe.length,
      gestes: [...gestes].map(([quoi, faits]) => ({ quoi, fois: faits.length })),
    };
  });
}
