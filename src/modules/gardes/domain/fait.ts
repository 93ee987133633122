/** Mission of the ACI contract that duties belong to. */
export const MISSION = 'acces-aux-soins';

/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'gardes.garde.assuree':
    'Une garde tenue jusqu’à son terme, au jour où elle commence. Minutes : sa durée réelle. Détail : ce qu’elle a de particulier (nuit, week-end, ferie), ou jour.',
  'gardes.echange': 'Une garde reprise par un confrère ou une consœur qui a accepté un échange.',
} as const;
