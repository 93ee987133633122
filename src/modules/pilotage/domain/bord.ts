import type { AFaire } from '#kernel/a-faire.ts';
import type { Centimes } from '#kernel/centimes.ts';
import { comparerDates, type DateCivile } from '#kernel/date-civile.ts';
import type { Poste } from '#kernel/poste-du-contrat.ts';

/** Where the money of a post stands, in cents: secured, at stake, not known, lost. */
export type Argent = {
  readonly acquis: Centimes;
  readonly enJeu: Centimes;
  readonly inconnu: Centimes;
  readonly perdu: Centimes;
  /** Amounts that nobody copied from the contract yet. */
  readonly aSaisir: number;
};

/** One post of the contract on the board: its money, and what was put into it. */
export type PosteAuBord = {
  readonly poste: Poste;
  readonly libelle: string;
  readonly etat: 'en-cours' | 'prevue' | 'a-demarrer' | 'pas-prise';
  readonly demarreLe: DateCivile | null;
  readonly argent: Argent;
  /** Due if the ARS recognises a crisis, and in none of the four; null: this post has no such money. */
  readonly siCrise: Centimes | null;
  /** Indicators that count this year, those whose value is known. */
  readonly indicateurs: number;
  readonly connus: number;
  readonly moyens: Moyens;
};

export type Moyens = {
  readonly minutes: number;
  readonly reunions: number;
  /** Of the directory, each once in a mission. */
  readonly professionnels: number;
  /** Spent according to the accounts; null: nothing is written there, or it is not for whoever looks. */
  readonly depense: Centimes | null;
};

export type Bord = {
  readonly annee: { readonly rang: number; readonly du: DateCivile; readonly au: DateCivile };
  readonly annees: number;
  readonly jour: DateCivile;
  readonly postes: readonly PosteAuBord[];
  readonly total: Argent;
  readonly moyens: Moyens;
  readonly jours: readonly JourAuBord[];
};

/** A day of the contract, or the last day of something to do. */
export type JourAuBord = {
  readonly le: DateCivile;
  readonly phrase: string;
  readonly chemin: string;
};

/** What all four add up to. */
export function totalDe({ acquis, enJeu, inconnu, perdu }: Argent): number {
  return acquis + enJeu + inconnu + perdu;
}

export type Echeance = JourAuBord & { readonly retard: boolean };

/** Last days of what is to be done and days of the contract, in order: those that are past first. */
export function echeancesDe(
  choses: readonly AFaire[],
  { jours, jour }: Pick<Bord, 'jours' | 'jour'>,
): readonly Echeance[] {
  const dues = choses.flatMap(({ echeance: le, phrase, chemin }) =>
    le === null ? [] : { le, phrase, chemin },
  );
  return [...dues, ...jours]
    .toSorted((a, b) => comparerDates(a.le, b.le))
    .map((e) => ({ ...e, retard: e.le < jour }));
}
