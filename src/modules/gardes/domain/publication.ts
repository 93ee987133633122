/** What a calendar of duties shows to a team: those of one rota, or of all that serve its sector. */
export type Publiee =
  | { readonly genre: 'tableau'; readonly tableauId: string }
  | { readonly genre: 'secteur'; readonly tableauId: string; readonly secteur: string };

/** A calendar as its page lists it: its address was shown once. */
export type PublicationSuivie = {
  readonly id: string;
  readonly genre: Publiee['genre'];
  /** Whom the address was given to. */
  readonly pour: string;
  readonly creeLe: Date;
  readonly creePar: string;
  readonly lectures: number;
  readonly lueLe: Date | null;
};

/** Kinds of the links that open the duties of a person, and those of a team. */
export const LIEN_D_AGENDA = 'gardes.agenda';
export const LIEN_DE_PUBLICATION = 'gardes.publication';
/** Calendars keep their address for years; whoever gave it takes it back at once. */
export const HEURES_DE_PUBLICATION = 3 * 366 * 24;
