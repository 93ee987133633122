/** What a use case of the salaried team may refuse. */
export type RefusDeSalaries = {
  readonly motif:
    | 'contrat-inconnu'
    | 'contrats-qui-se-recouvrent'
    | 'fin-avant-le-debut'
    | 'compte-inconnu'
    | 'compte-deja-pris'
    | 'semaines-deja-declarees'
    | 'mois-hors-du-contrat'
    | 'pas-salarie'
    | 'semaine-inconnue'
    | 'semaine-a-venir'
    | 'hors-contrat'
    | 'mission-hors-contrat'
    | 'rien-a-declarer'
    | 'plus-de-48-heures'
    | 'trop-d-heures'
    | 'jour-hors-semaine'
    | 'demi-journee-en-double'
    | 'semaine-validee'
    | 'semaine-pas-validee'
    | 'propre-semaine'
    | 'lien-inconnu';
};
