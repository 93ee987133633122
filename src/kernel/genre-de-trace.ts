/** What kind of action an audit entry tells. */
export const GENRES_DE_TRACE = [
  'lecture',
  'ecriture',
  'export',
  'droit',
  'connexion',
  'reglage',
] as const;

export type GenreDeTrace = (typeof GENRES_DE_TRACE)[number];

/** As it is said on screen. */
export const LIBELLES_DES_GENRES_DE_TRACE: Readonly<Record<GenreDeTrace, string>> = {
  lecture: 'Lectures',
  ecriture: 'Écritures',
  export: 'Exports',
  droit: 'Droits et comptes',
  connexion: 'Connexions',
  reglage: 'Réglages',
};

/** How an action is told to somebody who is not of the trade: `a lu une demande de soins`. */
export type ActionTracee = { readonly genre: GenreDeTrace; readonly phrase: string };
