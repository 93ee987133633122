/** Mission of the ACI contract that sites belong to. */
export const MISSION = 'acces-aux-soins';

/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'sites.permanence.tenue':
    'Une permanence tenue sur un site jusqu’à son terme, au jour où elle commence. Minutes : sa durée réelle. Détail : le genre du site (maison-medicale-de-garde, csnp, cabinet-mobile, consultation-avancee, autre).',
  'sites.permanence.prise':
    'Une permanence sans personne, prise par un professionnel de l’équipe du site. Détail : le genre du site.',
  'sites.permanence.rendue':
    'Une permanence que son professionnel ne peut plus tenir, rendue avant son heure : elle attend de nouveau quelqu’un. Détail : le genre du site.',
} as const;
