import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the association may tell. */
export const ACTIONS = {
  'asso.college-regle': { genre: 'reglage', phrase: 'a dit ce qu’est un collège' },
  'asso.college-retire': { genre: 'reglage', phrase: 'a retiré un collège' },
  'asso.adhesions-reglees': { genre: 'reglage', phrase: 'a réglé les adhésions' },
  'asso.adhesion-demandee': { genre: 'ecriture', phrase: 'a demandé à adhérer' },
  'asso.adhesion-acceptee': { genre: 'ecriture', phrase: 'a accepté une adhésion' },
  'asso.adhesion-refusee': { genre: 'ecriture', phrase: 'a refusé une adhésion' },
  'asso.adhesion-changee': { genre: 'ecriture', phrase: 'a changé une adhésion' },
  'asso.adherents-exportes': { genre: 'export', phrase: 'a exporté la liste des adhérents' },
  'asso.courrier-envoye': { genre: 'ecriture', phrase: 'a écrit aux adhérents' },
  'asso.adherents-importes': { genre: 'ecriture', phrase: 'a importé des adhérents d’un fichier' },
  'asso.cotisations-reglees': { genre: 'reglage', phrase: 'a dit le montant des cotisations' },
  'asso.cotisations-appelees': { genre: 'ecriture', phrase: 'a appelé les cotisations' },
  'asso.cotisation-payee': { genre: 'ecriture', phrase: 'a noté une cotisation payée' },
  'asso.paiement-annule': { genre: 'ecriture', phrase: 'a annulé un paiement de cotisation' },
  'asso.recu-telecharge': { genre: 'export', phrase: 'a téléchargé un reçu de cotisation' },
  'asso.cotisations-exportees': { genre: 'export', phrase: 'a exporté les cotisations' },
  'asso.instance-reglee': { genre: 'reglage', phrase: 'a dit ce qu’est une instance' },
  'asso.mandat-donne': { genre: 'ecriture', phrase: 'a inscrit un mandat' },
  'asso.mandat-fini': { genre: 'ecriture', phrase: 'a mis fin à un mandat' },
  'asso.titulaire-nomme': { genre: 'ecriture', phrase: 'a nommé titulaire un suppléant' },
  'asso.dirigeants-declares': {
    genre: 'ecriture',
    phrase: 'a noté la déclaration des dirigeants à la préfecture',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
