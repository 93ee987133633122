/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'reunions.presence':
    'Une personne présente à une réunion dont la feuille est figée. Minutes : son temps de présence, dans les heures de la réunion. Détail : sur-place ou distance, ou invite pour qui a été entendu sans être de l’instance, ecoute pour un suppléant dont le siège était tenu. Une correction retire l’entrée d’avant et en écrit une autre.',
  'reunions.reunion':
    'Une réunion tenue, sa feuille figée. Minutes : sa durée. Détail : ce qui l’a tenue (groupe, ou une instance).',
} as const;
