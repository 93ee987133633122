import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the cases may tell. */
export const ACTIONS = {
  'mallettes.mallette-ajoutee': { genre: 'reglage', phrase: 'a ajouté une mallette' },
  'mallettes.mallette-reglee': {
    genre: 'reglage',
    phrase: 'a changé ce qui est dit d’une mallette',
  },
  'mallettes.mallette-retiree': { genre: 'reglage', phrase: 'a retiré une mallette' },
  'mallettes.emprunteur-inscrit': {
    genre: 'reglage',
    phrase: 'a inscrit un professionnel formé aux mallettes',
  },
  'mallettes.emprunteur-retire': {
    genre: 'reglage',
    phrase: 'a retiré un professionnel de ceux à qui les mallettes se prêtent',
  },
  'mallettes.mallette-pretee': { genre: 'ecriture', phrase: 'a prêté une mallette' },
  'mallettes.mallette-rendue': { genre: 'ecriture', phrase: 'a noté le retour d’une mallette' },
} as const satisfies Readonly<Record<string, ActionTracee>>;
