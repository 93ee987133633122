import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry about a patient's record may tell, in words for that patient. */
export const ACTIONS = {
  'patients.dossier-lu': { genre: 'lecture', phrase: 'a ouvert le dossier' },
  'patients.dossiers-listes': { genre: 'lecture', phrase: 'a vu le dossier dans une liste' },
  'patients.dossiers-lus-par-programme': {
    genre: 'lecture',
    phrase: 'a lu l’identité et le médecin traitant, par un logiciel',
  },
  'patients.recherche': { genre: 'lecture', phrase: 'a vu le dossier dans une recherche' },
  'patients.dossiers-compares': {
    genre: 'lecture',
    phrase: 'a vu le dossier parmi ceux qui se ressemblent',
  },
  'patients.bris-listes': { genre: 'lecture', phrase: 'a vu la liste des accès exceptionnels' },
  'patients.lien-ouvert': { genre: 'lecture', phrase: 'a vu ses données par le lien reçu' },
  'patients.glace-brisee': {
    genre: 'lecture',
    phrase: 'a ouvert le dossier en urgence, sans être de l’équipe de soins',
  },
  'patients.bris-revu': { genre: 'ecriture', phrase: 'a relu un accès exceptionnel' },
  'patients.dossier-cree': { genre: 'ecriture', phrase: 'a créé le dossier' },
  'patients.dossier-modifie': { genre: 'ecriture', phrase: 'a modifié le dossier' },
  'patients.dossiers-reunis': {
    genre: 'ecriture',
    phrase: 'a réuni deux dossiers de la même personne',
  },
  'patients.membre-ajoute': { genre: 'droit', phrase: 'a ajouté quelqu’un à l’équipe de soins' },
  'patients.membre-retire': { genre: 'droit', phrase: 'a retiré quelqu’un de l’équipe de soins' },
  'patients.accord-recueilli': { genre: 'ecriture', phrase: 'a noté ce que la personne a répondu' },
  'patients.opposition-posee': { genre: 'droit', phrase: 'a noté une opposition' },
  'patients.opposition-levee': { genre: 'droit', phrase: 'a levé une opposition' },
  'patients.lien-delivre': { genre: 'ecriture', phrase: 'a donné un lien à la personne' },
  'patients.liens-revoques': { genre: 'ecriture', phrase: 'a retiré les liens de la personne' },
  'patients.texte-ecrit': { genre: 'reglage', phrase: 'a écrit le texte d’information' },
} as const satisfies Readonly<Record<string, ActionTracee>>;
