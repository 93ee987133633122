import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the financing may tell. */
export const ACTIONS = {
  'financement.contrat-saisi': { genre: 'reglage', phrase: 'a saisi le contrat ACI' },
  'financement.montant-fixe': { genre: 'reglage', phrase: 'a fixé un montant du contrat ACI' },
  'financement.bareme-repris': {
    genre: 'reglage',
    phrase: 'a prérempli les montants du contrat ACI d’après le barème',
  },
  'financement.mission-datee': {
    genre: 'reglage',
    phrase: 'a dit quand une mission du contrat ACI a démarré',
  },
  'financement.indicateur-ajoute': {
    genre: 'reglage',
    phrase: 'a ajouté un indicateur au contrat ACI',
  },
  'financement.nationaux-repris': {
    genre: 'reglage',
    phrase: 'a ajouté les indicateurs nationaux au contrat ACI',
  },
  'financement.regle-saisie': {
    genre: 'reglage',
    phrase: 'a recopié du contrat ce que vaut un indicateur',
  },
  'financement.indicateur-retire': {
    genre: 'reglage',
    phrase: 'a retiré un indicateur du contrat ACI',
  },
  'financement.valeur-dite': { genre: 'ecriture', phrase: 'a noté la valeur d’un indicateur' },
  'financement.crise-dite': {
    genre: 'ecriture',
    phrase: 'a noté si une crise est survenue et reconnue',
  },
  'financement.versement-note': { genre: 'ecriture', phrase: 'a noté un versement reçu' },
  'financement.versement-annule': { genre: 'ecriture', phrase: 'a annulé un versement noté' },
} as const satisfies Readonly<Record<string, ActionTracee>>;
