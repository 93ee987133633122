import type { GenreDeCreneau } from './creneau.ts';

/** What a calendar of bookings shows: those of a person, of a place, of the communes of a sector, or all. */
export type Publiee =
  | { readonly genre: 'professionnel'; readonly professionnelId: string }
  | { readonly genre: 'lieu'; readonly commune: string; readonly lieu: string | null }
  | { readonly genre: 'secteur'; readonly secteur: string }
  | { readonly genre: 'cpts' };

/** Life of a secret address: calendars keep theirs for years, and whoever gave it may take it back at once. */
export const HEURES_DE_PUBLICATION = 3 * 366 * 24;

/** A calendar as its page lists it: its address was shown once. */
export type PublicationSuivie = {
  readonly id: string;
  readonly genre: Publiee['genre'];
  readonly professionnelId: string | null;
  readonly professionnel: string | null;
  readonly lieu: string | null;
  readonly communeNom: string | null;
  readonly secteurNom: string | null;
  readonly creeLe: Date;
  readonly creePar: string;
  readonly lueLe: Date | null;
};

/** An appointment as a calendar shows it: nobody is named who comes. */
export type RendezVousPublie = {
  readonly id: string;
  readonly creneauId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly genre: GenreDeCreneau;
  readonly lieu: string | null;
  readonly communeNom: string | null;
  readonly professionnel: string;
  readonly annule: boolean;
  /** When it last changed. */
  readonly modifieLe: Date;
};
