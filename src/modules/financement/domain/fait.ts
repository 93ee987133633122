/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'financement.versement':
    'Un versement reçu au titre du contrat ACI, au jour de la banque. Centimes : le montant. Détail : la nature (entier, avance, solde, variable). Une annulation le retire par une correction de quantité −1 et de montant opposé.',
} as const;
