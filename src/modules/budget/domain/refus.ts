import type { Centimes } from '#kernel/centimes.ts';

/** What a use case of the budget may refuse. */
export type RefusDeBudget =
  | {
      readonly motif:
        | 'compte-inconnu'
        | 'compte-hors-budget'
        | 'compte-pris'
        | 'budget-inconnu'
        | 'budget-vote'
        | 'budget-clos'
        | 'budget-vide'
        | 'budget-en-projet'
        | 'ligne-inconnue'
        | 'ligne-en-double'
        | 'jour-a-venir'
        | 'engagement-inconnu'
        | 'engagement-a-confirmer'
        | 'engagement-refuse'
        | 'decision-deja-prise'
        | 'montant-sous-les-factures'
        | 'numero-deja-ecrit'
        | 'facture-inconnue'
        | 'facture-payee'
        | 'facture-corrigee'
        | 'facture-reglee'
        | 'paiement-inconnu'
        | 'subvention-inconnue'
        | 'exercice-clos'
        | 'exercice-anterieur'
        | 'exercice-en-cours'
        | 'exercice-precedent-ouvert'
        | 'exercice-vide'
        | 'comptes-a-choisir'
        | 'ecriture-inconnue'
        | 'ecriture-d-un-fait'
        | 'ecriture-deja-contre-passee'
        | 'memes-comptes'
        | 'volontariat-a-part'
        | 'siren-a-saisir';
    }
  | {
      /** More than what is left: how much that is. */
      readonly motif:
        | 'facture-au-dela'
        | 'avoir-au-dela'
        | 'paiement-au-dela'
        | 'encaissement-au-dela';
      readonly reste: Centimes;
    };
