import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the evidence may tell. */
export const ACTIONS = {
  'preuves.piece-jointe': { genre: 'ecriture', phrase: 'a joint une pièce' },
  'preuves.piece-retiree': { genre: 'ecriture', phrase: 'a retiré une pièce' },
  'preuves.piece-telechargee': { genre: 'export', phrase: 'a téléchargé une pièce' },
  'preuves.texte-ecrit': {
    genre: 'ecriture',
    phrase: 'a écrit ce que le rapport annuel dit d’une mission',
  },
  'preuves.arrete-fige': { genre: 'reglage', phrase: 'a arrêté une année du contrat' },
  'preuves.dossier-telecharge': { genre: 'export', phrase: 'a téléchargé le dossier annuel' },
  'preuves.rapport-telecharge': { genre: 'export', phrase: 'a téléchargé le rapport d’activité' },
  'preuves.arrete-publie': {
    genre: 'droit',
    phrase: 'a ouvert le rapport d’activité aux membres',
  },
  'preuves.publication-retiree': {
    genre: 'droit',
    phrase: 'a refermé le rapport d’activité aux membres',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
