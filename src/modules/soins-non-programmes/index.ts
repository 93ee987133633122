// Door of unscheduled care: what other modules may ask it. What acts does so in the transaction of who calls, and gives
// the effects to write with theirs. Events: `snp.creneau-ouvert`, `snp.creneau-reserve`, `snp.reservation-annulee`.
export { CANAUX, type Canal, DUREE_MAX, DUREE_MIN, etatDuCreneau } from './domain/creneau.ts';
export { CODES_DES_MOTIFS, libelleDuMotif, MOTIFS } from './domain/motif.ts';
export type { Permanence } from './domain/permanence.ts';
export { REGLAGES_PAR_DEFAUT, type Reglages } from './domain/reglages.ts';
export {
  deplacerCreneauxDuSite,
  fermerPermanence,
  ouvrirPermanence,
  type RefusDePermanence,
} from './usecases/tenir-permanence.ts';
