import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the salaried team may tell. */
export const ACTIONS = {
  'salaries.contrat-ecrit': { genre: 'ecriture', phrase: 'a noté un contrat de travail' },
  'salaries.contrat-modifie': { genre: 'ecriture', phrase: 'a modifié un contrat de travail' },
  'salaries.cout-saisi': { genre: 'ecriture', phrase: 'a saisi le coût mensuel d’un contrat' },
  'salaries.semaine-declaree': { genre: 'ecriture', phrase: 'a déclaré ses heures d’une semaine' },
  'salaries.semaine-validee': { genre: 'ecriture', phrase: 'a validé les heures d’une semaine' },
  'salaries.semaine-corrigee': {
    genre: 'ecriture',
    phrase: 'a corrigé les heures d’une semaine validée',
  },
  'salaries.lien-donne': {
    genre: 'ecriture',
    phrase: 'a donné à une personne salariée le lien de ses heures',
  },
  'salaries.couts-lus': { genre: 'lecture', phrase: 'a lu ce que coûte l’équipe salariée' },
  'salaries.paie-exportee': {
    genre: 'export',
    phrase: 'a téléchargé les heures et les congés de l’équipe salariée',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
