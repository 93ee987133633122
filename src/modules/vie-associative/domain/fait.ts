/** What the ledger calls the life of the association: no mission of the contract, what carries them all. */
export const MISSION = 'vie-associative';

/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'asso.adhesion-acceptee':
    'Une adhésion acceptée par l’organe que nomment les statuts. Détail : individuel ou structure.',
  'asso.adhesion-partie': 'Un adhérent qui quitte la CPTS. Détail : individuel ou structure.',
  'asso.cotisation-payee':
    'Une cotisation payée, de son montant. Détail : individuel ou structure. Un paiement annulé la retire par une correction de quantité −1.',
} as const;
