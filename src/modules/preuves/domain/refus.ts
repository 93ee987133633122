/** What a use case of the evidence may refuse. */
export type RefusDePiece = {
  readonly motif: 'cible-inconnue' | 'cible-de-patient' | 'piece-deja-jointe' | 'piece-inconnue';
};

export type RefusDArrete = {
  readonly motif:
    | 'contrat-absent'
    | 'annee-hors-contrat'
    | 'annee-a-venir'
    | 'arrete-inconnu'
    | 'arrete-deja-fige'
    | 'arrete-remplace'
    | 'rien-de-change'
    | 'motif-absent'
    | 'texte-change';
};
