/** The directory, in the register of processing. */
export const TRAITEMENT = {
  nom: 'Annuaire des professionnels et des structures',
  finalite:
    'Trouver et joindre qui exerce sur le territoire, tenir la liste des adhérents, orienter les personnes.',
  baseLegale: 'article 6.1.e du RGPD',
  personnes:
    'Professionnels de santé du fichier national, et personnes que la CPTS ajoute elle-même',
  donnees: [
    'Du fichier national (RPPS, FINESS) : identité d’exercice, numéro, profession, savoir-faire, diplômes, lieux et coordonnées d’exercice',
    'De la CPTS : coordonnées, horaires, accessibilité, langues, adhésion, note',
    'Départ prévu, que le bureau et la coordination seuls lisent',
  ],
  destinataires: [
    'Membres de la CPTS qui ont un compte, et institutions',
    'Le public : ce que la CPTS laisse dans son annuaire public, sans note ni départ',
  ],
  conservations: [],
  gardes: [
    'Fichier national : une fiche qui en disparaît est fermée, et gardée pour que les chiffres passés restent lisibles',
    'Fiches de la CPTS : rien ne les efface encore. Durée à fixer avec votre délégué à la protection des données',
  ],
} as const;
