import type { Accueil, EtatStocke, GenreDeCreneau } from './creneau.ts';
import type { Issue } from './reservation.ts';

/** Who comes to a slot: read by the professional who receives them, and by the regulation. */
export type PatientDuCreneau = {
  readonly demandeId: string;
  readonly patientId: string | null;
  readonly reservationId: string;
  readonly prenom: string | null;
  readonly nom: string | null;
  readonly age: number | null;
  readonly motif: string;
  readonly description: string | null;
  readonly telephone: string | null;
  /** Traits are there, and the key that opens them is not. */
  readonly illisible: boolean;
  readonly issue: Issue | null;
  /** Its professional can no longer receive: it has no other hour yet. */
  readonly aDeplacer: boolean;
};

/** A slot as a day or a week shows it. */
export type CreneauDuJour = Accueil & {
  readonly id: string;
  readonly serieId: string | null;
  readonly professionnelId: string;
  readonly professionnel: string;
  readonly profession: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly communeNom: string;
  readonly lieu: string | null;
  readonly libereLe: Date | null;
  readonly etat: EtatStocke;
  /** Null for a slot that is free or closed, and for whoever may not know. */
  readonly patient: PatientDuCreneau | null;
};

/** Whose day may be opened. */
export type Praticien = {
  readonly id: string;
  readonly rpps: string | null;
  readonly nom: string;
};

/** What the line of the day shows: arrivals of requests and slots, without anybody's name. */
export type JourneeEnChiffres = {
  readonly demandes: readonly { readonly recueLe: Date; readonly sansReponse: boolean }[];
  readonly creneaux: readonly { readonly debut: Date; readonly pris: boolean }[];
};
