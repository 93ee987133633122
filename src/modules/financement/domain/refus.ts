/** What a use case of the financing may refuse. */
export type RefusDeFinancement = {
  readonly motif:
    | 'contrat-absent'
    | 'part-etrangere'
    | 'avant-la-signature'
    | 'apres-la-fin'
    | 'annee-hors-contrat'
    | 'contrat-deja-vecu'
    | 'indicateur-inconnu'
    | 'nationaux-deja-la'
    | 'regle-deja-saisie'
    | 'indicateur-immobile'
    | 'mesure-a-choisir'
    | 'mesures-incomparables'
    | 'valeur-mesuree'
    | 'paliers-absents'
    | 'crise-sans-piece'
    | 'versement-inconnu'
    | 'versement-a-venir'
    | 'rien-a-reprendre';
};

/** A line of tiers that cannot be read, counted from 1. */
export type RefusDePalier = { readonly motif: 'palier-illisible'; readonly ligne: number };
