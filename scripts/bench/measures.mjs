import { annuaire } from './annuaire.mjs';
import { propositions } from './propositions.mjs';
import { reservation } from './reservation.mjs';

/** Each measure takes the ground and gives rows of the table. */
export const MEASURES = [
  { name: 'propositions', run: propositions },
  { name: 'reservation', run: reservation },
  { name: 'annuaire', run: annuaire },
];
