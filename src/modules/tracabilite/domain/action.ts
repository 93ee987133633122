import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of this module may tell. */
export const ACTIONS = {
  'tracabilite.journal-lu': { genre: 'lecture', phrase: 'a consulté le journal des accès' },
  'tracabilite.lecteurs-lus': {
    genre: 'lecture',
    phrase: 'a consulté la liste de qui a lu ces données',
  },
  'tracabilite.journal-exporte': { genre: 'export', phrase: 'a téléchargé le journal des accès' },
  'tracabilite.chaine-exportee': {
    genre: 'export',
    phrase: 'a exporté les entrées de la chaîne d’audit',
  },
  'tracabilite.alerte-levee': { genre: 'reglage', phrase: 'a levé une alerte de traçabilité' },
  'tracabilite.alerte-vue': { genre: 'reglage', phrase: 'a répondu à une alerte de traçabilité' },
} as const satisfies Readonly<Record<string, ActionTracee>>;

/** Actions that look at the trail itself: they show no health data, and count for no alert. */
export const REGARDS_SUR_LE_JOURNAL: readonly string[] = [
  'tracabilite.journal-lu',
  'tracabilite.lecteurs-lus',
];
