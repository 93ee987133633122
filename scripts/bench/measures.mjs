import { annuaire } from './annuaire.mjs';
import { audit } from './audit.mjs';
import { firstPage } from './first-page.mjs';
import { medecinTraitant } from './medecin-traitant.mjs';
import { propositions } from './propositions.mjs';
import { reservation } from './reservation.mjs';
import { sas } from './sas.mjs';
import { tableau } from './tableau.mjs';

/** Each measure takes the ground and gives rows of the table. */
export const MEASURES = [
  { name: 'propositions', run: propositions },
  { name: 'reservation', run: reservation },
  { name: 'premiere-page', run: firstPage },
  { name: 'annuaire', run: annuaire },
  { name: 'tableau', run: tableau },
  { name: 'audit', run: audit },
  { name: 'sas', run: sas },
  { name: 'medecin-traitant', run: medecinTraitant },
];
