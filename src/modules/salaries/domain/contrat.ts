import type { Centimes } from '#kernel/centimes.ts';
import { ajouterJours, type DateCivile } from '#kernel/date-civile.ts';
import { CODES_DE_MISSIONS, MISSIONS, type Mission } from '#kernel/mission-du-journal.ts';

/** What the life of the CPTS takes, whatever the contract says. */
export const FONCTIONNEMENT = 'vie-associative' as const satisfies Mission;

/** In the order of the contract of the CPTS, running costs last. */
export const MISSIONS_DECLAREES = CODES_DE_MISSIONS;

export const direMission = (code: Mission): string =>
  code === FONCTIONNEMENT ? 'Fonctionnement' : MISSIONS[code];

export type Personne = {
  readonly id: string;
  readonly nom: string;
  readonly courriel: string | null;
  readonly compte: string | null;
  readonly professionnel: string | null;
};

/** A contract of employment. */
export type Contrat = {
  readonly id: string;
  readonly personne: Personne;
  readonly fonction: string;
  /** Hundredths of a percent of full time. */
  readonly quotite: number;
  readonly du: DateCivile;
  /** Null: no end is agreed. */
  readonly au: DateCivile | null;
  readonly missions: readonly Mission[];
};

/** What a month costs the employer, from this month on. */
export type Cout = {
  readonly contrat: string;
  /** First day of the month. */
  readonly mois: DateCivile;
  readonly centimes: Centimes;
};

type Duree = Pick<Contrat, 'du' | 'au'>;

/** True when the contract runs on one of these days. */
export const court = (c: Duree, du: DateCivile, au: DateCivile): boolean =>
  c.du <= au && (c.au === null || c.au >= du);

/** The contract that a week is declared under: the last that runs on one of its days. */
export function contratDeLaSemaine(
  contrats: readonly Contrat[],
  lundi: DateCivile,
): Contrat | null {
  const siens = contrats.filter((c) => court(c, lundi, ajouterJours(lundi, 6)));
  return siens.toSorted((a, b) => (a.du < b.du ? 1 : -1))[0] ?? null;
}

/** Missions that somebody may declare under it. */
export const missionsDe = ({ missions }: Pick<Contrat, 'missions'>): readonly Mission[] =>
  MISSIONS_DECLAREES.filter((m) => m === FONCTIONNEMENT || missions.includes(m));

type Qui = { readonly id: string | null; readonly nom: string };

/** True when whoever acts is this person: by their account, otherwise by their name. */
export const estCettePersonne = (acteur: Qui, { compte, nom }: Pick<Personne, 'compte' | 'nom'>) =>
  compte === null ? nom.toLowerCase() === acteur.nom.toLowerCase() : compte === acteur.id;
