// Door of the accounts: what composition and other modules may ask.
export { courrielDuCompte } from './data/courriels.query.ts';
export { sansLienDInvitation } from './domain/invitation.ts';
export { estEnCours, exigentSecondFacteur, type Mandat } from './domain/mandat.ts';
export type { Moyen, SessionAOuvrir } from './domain/session.ts';
export { choisirMotDePasse, type RefusDeMotDePasse } from './usecases/choisir-mot-de-passe.ts';
export { creerCleApi } from './usecases/creer-cle-api.ts';
export { creerCompte } from './usecases/creer-compte.ts';
export { franchirPremierePreuve, type Suite } from './usecases/franchir-premiere-preuve.ts';
export { nommerCoordination } from './usecases/nommer-coordination.ts';
export { ouvrirSession } from './usecases/ouvrir-session.ts';
export {
  type CompteDeRegulateur,
  tenirCompteDeRegulateur,
} from './usecases/tenir-compte-de-regulateur.ts';
