/** What the ledger calls the life of the association: no mission of the contract, what carries them all. */
export const MISSION = 'vie-associative';

/** Kinds of ledger entries of this module, each with what it counts. */
export const FAITS = {
  'scrutins.scrutin-clos':
    'Un scrutin secret dépouillé\u00A0: la quantité est le nombre de bulletins. Détail\u00A0: question ou élection. Rien n’y dit qui a voté, ni quoi.',
} as const;
