import { type Centimes, prorata } from '#kernel/centimes.ts';
import type { DateCivile } from '#kernel/date-civile.ts';
import { type AEcrire, partieDouble } from './ecriture.ts';
import { BENEVOLAT, PERSONNEL_BENEVOLE } from './plan.ts';

/** Entries of the ledger that are somebody's time. */
export const GENRES_DE_TEMPS = [
  'reunions.presence',
  'indemnisations.preparation',
  'indemnisations.mission',
] as const;

/** Time given for nothing, and what it is worth: null until the CPTS set a rate, never zero. */
export type Benevolat = {
  readonly minutes: number;
  readonly taux: Centimes | null;
  readonly valeur: Centimes | null;
};

/** What was counted, less what compensation paid for. */
export function benevolatDe(
  minutes: { readonly comptees: number; readonly indemnisees: number },
  taux: Centimes | null,
): Benevolat {
  const donnees = Math.max(0, minutes.comptees - minutes.indemnisees);
  return { minutes: donnees, taux, valeur: taux === null ? null : prorata(taux, donnees, 60) };
}

/** At foot of the accounts: used as it is given, so that the result does not change (règlement ANC 2018-06). */
export function ecritureDuBenevolat(annee: number, valeur: Centimes, le: DateCivile): AEcrire {
  return {
    source: `benevolat:${annee}`,
    journal: 'OD',
    le,
    libelle: `Temps bénévole de ${annee}`,
    piece: `BENEVOLAT-${annee}`,
    pieceLe: le,
    contrePasse: null,
    mouvements: partieDouble(valeur, { compte: PERSONNEL_BENEVOLE }, { compte: BENEVOLAT }),
  };
}
