/** A session dies after 30 minutes without use, and after 4 hours whatever happens (security rule 10). */
export const INACTIVITE_MINUTES = 30;
export const DUREE_HEURES = 4;

/**
 * How a session was opened: the password alone, a code of an application, a passkey, a recovery code, or
 * Pro Santé Connect.
 */
export type Moyen = 'mot-de-passe' | 'code' | 'cle-d-acces' | 'secours' | 'pro-sante-connect';

export type SessionAOuvrir = {
  readonly compte: string;
  /** Address of the caller, as `requete.source` gives it. */
  readonly source: string;
  readonly moyen: Moyen;
  /** What the browser says of itself (`User-Agent`), kept as a few words. */
  readonly agent: string;
  /** The token this browser was given at an earlier sign-in, if it kept it. */
  readonly appareil?: string | null;
};
