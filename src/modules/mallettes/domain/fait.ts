/** Mission of the ACI contract that the cases belong to. */
export const MISSION = 'acces-aux-soins';

/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'mallettes.pret':
    'Une mallette de télémédecine remise à un professionnel. Détail : par qui (cpts, confrere).',
  'mallettes.teleconsultation':
    'Une téléconsultation assistée faite avec une mallette, comptée par qui la tient : déclarée, non mesurée, sans patient. Une annulation la retire par une correction de quantité −1.',
} as const;
