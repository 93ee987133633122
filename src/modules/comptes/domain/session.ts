/** A session dies after 30 minutes without use, and after 4 hours whatever happens (security rule 10). */
export const INACTIVITE_MINUTES = 30;
export const DUREE_HEURES = 4;

/** Attempts a person, or a connection, may make within a quarter of an hour. */
export const ESSAIS_PAR_COMPTE_ET_SOURCE = 6;
export const ESSAIS_PAR_SOURCE = 40;
export const FENETRE_MINUTES = 15;

export type Mandat = {
  readonly cpts: string;
  readonly role: string;
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
};

/** True when the mandate covers that civil day, both ends included. */
export function estEnCours(mandat: Mandat, jour: string): boolean {
  return mandat.du <= jour && (mandat.au === null || jour <= mandat.au);
}
