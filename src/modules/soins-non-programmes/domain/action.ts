import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of this mission may tell, in words for a patient. */
export const ACTIONS = {
  'snp.demande-recue': { genre: 'ecriture', phrase: 'a enregistré une demande de soins' },
  'snp.demande-lue': { genre: 'lecture', phrase: 'a ouvert la demande de soins' },
  'snp.demandes-listees': { genre: 'lecture', phrase: 'a vu la demande dans la liste du jour' },
  'snp.propositions-lues': { genre: 'lecture', phrase: 'a cherché un rendez-vous pour la demande' },
  'snp.creneau-lu': { genre: 'lecture', phrase: 'a vu qui vient à un rendez-vous' },
  'snp.creneaux-lus': { genre: 'lecture', phrase: 'a vu les rendez-vous du jour et qui y vient' },
  'snp.suivi-lu': { genre: 'lecture', phrase: 'a suivi la demande par le lien envoyé au patient' },
  'snp.demande-modifiee': { genre: 'ecriture', phrase: 'a modifié la demande de soins' },
  'snp.demande-en-attente': { genre: 'ecriture', phrase: 'a mis la demande en attente' },
  'snp.demande-ouverte': { genre: 'ecriture', phrase: 'a repris la demande' },
  'snp.demande-annulee': { genre: 'ecriture', phrase: 'a annulé la demande' },
  'snp.demande-repondue': { genre: 'ecriture', phrase: 'a répondu à la demande' },
  'snp.tentative-notee': { genre: 'ecriture', phrase: 'a noté un appel au médecin traitant' },
  'snp.creneau-reserve': { genre: 'ecriture', phrase: 'a réservé un rendez-vous' },
  'snp.reservation-annulee': { genre: 'ecriture', phrase: 'a annulé le rendez-vous' },
  'snp.issue-notee': { genre: 'ecriture', phrase: 'a noté si la personne est venue' },
  'snp.lien-delivre': { genre: 'ecriture', phrase: 'a donné un lien de suivi' },
  'snp.liens-revoques': { genre: 'ecriture', phrase: 'a retiré les liens de suivi' },
  'snp.demandes-purgees': { genre: 'ecriture', phrase: 'a effacé les demandes anciennes' },
  'snp.mission-reglee': { genre: 'reglage', phrase: 'a changé les réglages de l’accès aux soins' },
  'snp.faits-exportes': { genre: 'export', phrase: 'a téléchargé des faits du journal d’activité' },
  'snp.tableau-exporte': {
    genre: 'export',
    phrase: 'a téléchargé le tableau de l’accès aux soins',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
