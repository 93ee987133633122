import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of a secret ballot may tell. Voting is not there: an entry says who acted, and when. */
export const ACTIONS = {
  'scrutins.scrutin-prepare': { genre: 'ecriture', phrase: 'a préparé un scrutin' },
  'scrutins.pouvoir-note': { genre: 'ecriture', phrase: 'a noté un pouvoir pour un scrutin' },
  'scrutins.pouvoir-retire': { genre: 'ecriture', phrase: 'a retiré un pouvoir d’un scrutin' },
  'scrutins.scrutin-ouvert': { genre: 'ecriture', phrase: 'a ouvert un scrutin' },
  'scrutins.scrutin-annule': { genre: 'ecriture', phrase: 'a annulé un scrutin' },
  'scrutins.lien-remis': { genre: 'ecriture', phrase: 'a remis à une personne son lien de vote' },
  'scrutins.scrutin-clos': { genre: 'ecriture', phrase: 'a clos et dépouillé un scrutin' },
  'scrutins.proces-verbal-imprime': {
    genre: 'export',
    phrase: 'a imprimé le procès-verbal d’un scrutin',
  },
  'scrutins.depouillement-refuse': {
    genre: 'ecriture',
    phrase: 'a vu refuser le dépouillement d’un scrutin',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
