import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the rotas may tell. */
export const ACTIONS = {
  'gardes.tableau-regle': { genre: 'reglage', phrase: 'a réglé un tableau de garde' },
  'gardes.tour-ajoute': { genre: 'reglage', phrase: 'a ajouté un tour de garde' },
  'gardes.tour-retire': { genre: 'reglage', phrase: 'a retiré un tour de garde' },
  'gardes.participants-ajoutes': {
    genre: 'reglage',
    phrase: 'a inscrit des professionnels à un tableau de garde',
  },
  'gardes.participant-regle': {
    genre: 'reglage',
    phrase: 'a changé ce que prend un professionnel d’un tableau de garde',
  },
  'gardes.participant-retire': {
    genre: 'reglage',
    phrase: 'a retiré un professionnel d’un tableau de garde',
  },
  'gardes.gardes-creees': { genre: 'ecriture', phrase: 'a créé les gardes d’une période' },
  'gardes.repartition-proposee': {
    genre: 'ecriture',
    phrase: 'a préparé la répartition des gardes d’une période',
  },
  'gardes.repartition-publiee': {
    genre: 'ecriture',
    phrase: 'a publié la répartition des gardes d’une période',
  },
  'gardes.repartition-abandonnee': {
    genre: 'ecriture',
    phrase: 'a abandonné une répartition préparée',
  },
  'gardes.garde-affectee': { genre: 'ecriture', phrase: 'a confié une garde à un professionnel' },
  'gardes.garde-liberee': { genre: 'ecriture', phrase: 'a retiré un professionnel d’une garde' },
  'gardes.indisponibilite-declaree': {
    genre: 'ecriture',
    phrase: 'a déclaré des jours sans garde',
  },
  'gardes.indisponibilite-retiree': {
    genre: 'ecriture',
    phrase: 'a retiré des jours sans garde',
  },
  'gardes.echange-propose': { genre: 'ecriture', phrase: 'a proposé une garde à échanger' },
  'gardes.echange-accepte': { genre: 'ecriture', phrase: 'a repris une garde à échanger' },
  'gardes.echange-refuse': { genre: 'ecriture', phrase: 'a refusé une garde à échanger' },
  'gardes.echange-annule': { genre: 'ecriture', phrase: 'a gardé une garde proposée à l’échange' },
  'gardes.garde-rendue': {
    genre: 'ecriture',
    phrase: 'ne peut pas tenir sa garde, et l’a rendue',
  },
  'gardes.garde-gardee': {
    genre: 'ecriture',
    phrase: 'a gardé une garde qui avait été rendue',
  },
  'gardes.gardes-exportees': { genre: 'export', phrase: 'a téléchargé des gardes' },
  'gardes.gardes-importees': {
    genre: 'ecriture',
    phrase: 'a importé un fichier dans un tableau de garde',
  },
  'gardes.agenda-publie': {
    genre: 'reglage',
    phrase: 'a donné une adresse secrète à ses gardes',
  },
  'gardes.agenda-depublie': {
    genre: 'reglage',
    phrase: 'a retiré l’adresse secrète de ses gardes',
  },
  'gardes.tableau-publie': {
    genre: 'reglage',
    phrase: 'a donné une adresse secrète à un tableau de garde',
  },
  'gardes.tableau-depublie': {
    genre: 'reglage',
    phrase: 'a retiré l’adresse secrète d’un tableau de garde',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
