import type { ActionTracee } from '#kernel/genre-de-trace.ts';

const ecriture = (phrase: string) => ({ genre: 'ecriture', phrase }) as const;
const telecharge = (phrase: string) => ({ genre: 'export', phrase }) as const;

/** What an audit entry of the documents may tell. */
export const ACTIONS = {
  'documents.depose': ecriture('a déposé un document'),
  'documents.version-deposee': ecriture('a déposé une version d’un document'),
  'documents.version-en-vigueur': ecriture('a mis une version d’un document en vigueur'),
  'documents.range': {
    genre: 'droit',
    phrase: 'a changé le rangement ou les lecteurs d’un document',
  },
  'documents.archive': ecriture('a archivé un document'),
  'documents.ressorti': ecriture('a ressorti un document des archives'),
  'documents.version-telechargee': telecharge('a téléchargé un document'),
  'documents.joint': {
    genre: 'droit',
    phrase: 'a joint un document à une réunion : les convoqués le lisent',
  },
  'documents.retire': { genre: 'droit', phrase: 'a retiré un document d’une réunion' },
  'documents.convention-notee': ecriture('a noté une convention'),
  'documents.convention-modifiee': ecriture('a modifié une convention'),
  'documents.convention-finie': ecriture('a noté la fin d’une convention'),
  'documents.action-ajoutee': ecriture('a ajouté une action à une convention'),
  'documents.action-faite': ecriture('a noté qu’une action d’une convention est faite'),
  'documents.conventions-exportees': telecharge('a téléchargé la liste des conventions'),
  'documents.texte-choisi': {
    genre: 'reglage',
    phrase: 'a choisi ce que dit un texte de l’association',
  },
  'documents.projet-garde': ecriture('a gardé un projet de statuts ou de règlement'),
  'documents.texte-adopte': ecriture('a noté l’adoption de statuts ou d’un règlement'),
} as const satisfies Readonly<Record<string, ActionTracee>>;
