import type { ActionTracee } from '#kernel/genre-de-trace.ts';

/** What an audit entry of the compensation may tell. */
export const ACTIONS = {
  'indemnisations.regle-adoptee': { genre: 'reglage', phrase: 'a saisi une règle d’indemnisation' },
  'indemnisations.regle-finie': {
    genre: 'reglage',
    phrase: 'a mis fin à une règle d’indemnisation',
  },
  'indemnisations.regle-retiree': {
    genre: 'reglage',
    phrase: 'a retiré une règle d’indemnisation',
  },
  'indemnisations.reglages-changes': {
    genre: 'reglage',
    phrase: 'a changé les réglages des indemnisations',
  },
  'indemnisations.bareme-confirme': {
    genre: 'reglage',
    phrase: 'a confirmé le barème kilométrique d’une année',
  },
  'indemnisations.iban-saisi': { genre: 'ecriture', phrase: 'a dit où verser une indemnisation' },
  'indemnisations.temps-declare': { genre: 'ecriture', phrase: 'a déclaré un temps à indemniser' },
  'indemnisations.temps-decide': { genre: 'ecriture', phrase: 'a décidé d’un temps déclaré' },
  'indemnisations.lettre-ecrite': { genre: 'ecriture', phrase: 'a écrit une lettre de mission' },
  'indemnisations.periode-ouverte': {
    genre: 'ecriture',
    phrase: 'a ouvert une période d’indemnisation',
  },
  'indemnisations.periode-close': {
    genre: 'ecriture',
    phrase: 'a clos une période d’indemnisation',
  },
  'indemnisations.releves-approuves': {
    genre: 'ecriture',
    phrase: 'a approuvé des relevés d’indemnisation',
  },
  'indemnisations.lot-cree': { genre: 'export', phrase: 'a créé un fichier de virements' },
  'indemnisations.lot-telecharge': {
    genre: 'export',
    phrase: 'a téléchargé un fichier de virements',
  },
  'indemnisations.lot-confirme': { genre: 'ecriture', phrase: 'a confirmé un versement' },
  'indemnisations.virement-revenu': {
    genre: 'ecriture',
    phrase: 'a noté qu’un virement est revenu',
  },
  'indemnisations.lot-annule': {
    genre: 'ecriture',
    phrase: 'a annulé un fichier de virements',
  },
  'indemnisations.recu-telecharge': {
    genre: 'export',
    phrase: 'a téléchargé le reçu ou les versements d’une personne',
  },
  'indemnisations.facture-remise': { genre: 'ecriture', phrase: 'a remis une note d’honoraires' },
  'indemnisations.facture-verifiee': {
    genre: 'ecriture',
    phrase: 'a vérifié une note d’honoraires',
  },
  'indemnisations.facture-annulee': { genre: 'ecriture', phrase: 'a annulé une note d’honoraires' },
  'indemnisations.facture-telechargee': {
    genre: 'export',
    phrase: 'a téléchargé une note d’honoraires',
  },
  'indemnisations.sur-facture-regle': {
    genre: 'reglage',
    phrase: 'a changé qui est payé sur note d’honoraires',
  },
  'indemnisations.lien-envoye': {
    genre: 'ecriture',
    phrase: 'a envoyé à une personne le lien de ses indemnisations',
  },
} as const satisfies Readonly<Record<string, ActionTracee>>;
