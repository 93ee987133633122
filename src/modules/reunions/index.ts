// Door of the meetings: what other modules may ask of them.
export { emarges } from './data/codes.query.ts';
export {
  type DocumentsDeReunion,
  documentsDeReunions,
} from './data/documents.query.ts';
export { type EspaceDeGroupe, espacesDeGroupes } from './data/groupes.query.ts';
export { minutesDesInvites } from './data/invites.query.ts';
export { documentsJoints } from './data/joints.query.ts';
export { titresDeReunions } from './data/reunions.query.ts';
export { presentsAFiger, signatures } from './data/signatures.query.ts';
export type { Feuille } from './domain/feuille.ts';
export { plageDe, type RefusDePlage } from './domain/plage.ts';
export type { Moyen, Presence, Signature } from './domain/presence.ts';
export type { Modalite, Reunion } from './domain/reunion.ts';
export {
  type Convoque,
  consignerReunion,
  type ReunionConsignee,
} from './usecases/consigner-reunion.ts';
export {
  type CodeTournant,
  codeTournant,
  emarger,
  preuveDuCode,
} from './usecases/emarger-ailleurs.ts';
export { inscrirePersonnes } from './usecases/inscrire-personnes.ts';
export { lireFeuille } from './usecases/lire-feuille.ts';
export { convoquee, ouvrirReunion, type ReunionAOuvrir } from './usecases/ouvrir-reunion.ts';
export { convocationParLien } from './usecases/repondre-convocation.ts';
export { reunionVue } from './usecases/voir-reunion.ts';
