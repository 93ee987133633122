import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry about the rights of people and the register may tell. */
export const ACTIONS = {
  'rgpd.personne-lue': { genre: 'lecture', phrase: 'a vu tout ce qui est gardé de la personne' },
  'rgpd.personne-resumee': {
    genre: 'lecture',
    phrase: 'a ouvert un formulaire au sujet de la personne',
  },
  'rgpd.dossier-remis': {
    genre: 'export',
    phrase: 'a remis à la personne ce qui est gardé d’elle',
  },
  'rgpd.personne-effacee': { genre: 'ecriture', phrase: 'a effacé ce qui désigne la personne' },
  'rgpd.demande-notee': { genre: 'ecriture', phrase: 'a noté une demande de la personne' },
  'rgpd.durees-appliquees': { genre: 'ecriture', phrase: 'a effacé ce qui arrivait à son terme' },
  'rgpd.duree-reglee': { genre: 'reglage', phrase: 'a fixé une durée de conservation' },
  'rgpd.duree-reprise': { genre: 'reglage', phrase: 'a repris une durée de conservation proposée' },
  'rgpd.fiche-reglee': { genre: 'reglage', phrase: 'a complété le registre des traitements' },
} as const satisfies Readonly<Record<string, ActionTracee>>;
