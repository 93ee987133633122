import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the board may tell. */
export const ACTIONS = {
  'pilotage.bord-telecharge': { genre: 'export', phrase: 'a téléchargé le tableau de bord' },
} as const satisfies Readonly<Record<string, ActionTracee>>;
