import type { Centimes } from '#kernel/centimes.ts';
import type { Obstacle } from './approbation.ts';

/** What a use case of the compensation may refuse. */
export type RefusDIndemnisation = {
  readonly motif:
    | 'regle-inconnue'
    | 'regle-en-double'
    | 'regle-incomplete'
    | 'regle-deja-servie'
    | 'fin-avant-le-debut'
    | 'frais-de-trajet-seuls'
    | 'periode-inconnue'
    | 'periode-en-double'
    | 'periode-close'
    | 'periode-en-cours'
    | 'personne-inconnue'
    | 'personne-a-preciser'
    | 'employeur-recoit'
    | 'jour-a-venir'
    | 'deja-declare'
    | 'declaration-inconnue'
    | 'declaration-decidee'
    | 'propre-declaration'
    | 'lettre-inconnue'
    | 'lettre-deja-accomplie'
    | 'puissance-a-dire'
    | 'mission-a-dire'
    | 'objet-a-dire'
    | 'duree-a-dire'
    | 'releve-inconnu'
    | 'deja-approuve'
    | 'propre-releve'
    | 'releve-change'
    | 'rien-a-approuver'
    | 'compte-a-regler'
    | 'rien-a-virer'
    | 'lot-inconnu'
    | 'lot-deja-confirme'
    | 'lot-annule'
    | 'execution-passee'
    | 'paye-avant-le-fichier'
    | 'virement-deja-revenu'
    | 'revenu-avant-le-paiement'
    | 'cle-absente'
    | 'lien-inconnu'
    | 'jour-trop-ancien'
    | 'papier-a-lire'
    | 'releve-deja-vire'
    | 'reglement-a-dire'
    | 'rien-a-facturer'
    | 'releve-deja-facture'
    | 'numero-deja-remis'
    | 'facture-inconnue'
    | 'facture-changee'
    | 'facture-corrigee'
    | 'facture-remplacee'
    | 'propre-facture'
    | 'deja-sur-facture'
    | 'reglage-deja-fini';
};

/** A difference in euros: what is left of an invoice, or what it says more or less than the relevé. */
export type RefusDeFacture = {
  readonly motif: 'avoir-au-dela' | 'ecart-a-expliquer';
  readonly montant: Centimes;
};

/** A relevé that cannot be approved, and each reason. */
export type RefusDeReleve = {
  readonly motif: 'releve-bloque';
  readonly obstacles: readonly Obstacle[];
};
