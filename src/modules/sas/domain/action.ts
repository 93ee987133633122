import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry about the connection to the SAS may tell. */
export const ACTIONS = {
  'sas.creneaux-lus': { genre: 'lecture', phrase: 'a lu les créneaux libres ouverts au SAS' },
  'sas.rendez-vous-lus': {
    genre: 'lecture',
    phrase: 'a lu des rendez-vous par FHIR, sans rien des patients',
  },
  'sas.regulateur-tenu': {
    genre: 'droit',
    phrase: 'a ouvert ou mis à jour le compte d’un régulateur du SAS',
  },
  'sas.habilitation-retiree': {
    genre: 'droit',
    phrase: 'a retiré son habilitation à un régulateur du SAS',
  },
  'sas.raccordement-regle': { genre: 'reglage', phrase: 'a réglé le raccordement au SAS' },
  'sas.rendez-vous-transmis': {
    genre: 'export',
    phrase: 'a transmis au SAS l’état d’un rendez-vous, sans rien du patient',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
