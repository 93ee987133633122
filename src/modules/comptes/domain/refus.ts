import type { RefusMotDePasse } from './mot-de-passe.ts';

/** Why an action on accounts, roles, invitations, delegations or keys was not done. */
export type RefusDAcces = {
  readonly motif:
    | 'role-non-donnable'
    | 'professionnel-attendu'
    | 'professionnel-inconnu'
    | 'debut-passe'
    | 'dates-inversees'
    | 'terme-passe'
    | 'terme-inchange'
    | 'terme-repousse'
    | 'role-deja-tenu'
    | 'deja-invitee'
    | 'invitation-inconnue'
    | 'invitation-close'
    | 'lien-inconnu'
    | 'compte-existant'
    | 'autre-compte'
    | 'demande-inconnue'
    | 'demande-deja-decidee'
    | 'mandat-inconnu'
    | 'personne-inconnue'
    | 'dernier-a-diriger'
    | 'dernier-a-administrer'
    | 'sans-fiche'
    | 'a-soi-meme'
    | 'deja-delegue'
    | 'delegue-incompatible'
    | 'delegation-inconnue'
    | 'preuve-ancienne'
    | 'cle-inconnue'
    | 'compte-inconnu'
    | 'son-propre-compte';
};

/** A password that the rules do not take, and which one it breaks. */
export type MotDePasseRefuse = {
  readonly motif: 'mot-de-passe';
  readonly pourquoi: RefusMotDePasse;
};
