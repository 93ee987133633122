import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the questionnaires may tell. */
export const ACTIONS = {
  'questionnaires.version-publiee': {
    genre: 'reglage',
    phrase: 'a publié un questionnaire d’éligibilité',
  },
  'questionnaires.version-retiree': {
    genre: 'reglage',
    phrase: 'a retiré un questionnaire d’éligibilité',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
