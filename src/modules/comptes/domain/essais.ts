/** Attempts under one key: how many within its window, and when the last one was. */
export type Compteur = { readonly nombre: number; readonly dernier: Date | null };

const MINUTE = 60_000;

/** Within a quarter of an hour: on one account from one source, and from one source whatever the account. */
export const FENETRE_MS = 15 * MINUTE;
export const ESSAIS_PAR_COMPTE_ET_SOURCE = 6;
export const ESSAIS_PAR_SOURCE = 40;
/** On one step between a password and a session; then the password is asked again. */
export const ESSAIS_PAR_ETAPE = 5;

/** Within a day, on one account from anywhere: beyond, each attempt waits twice as long as the one before. */
export const FENETRE_DU_COMPTE_MS = 24 * 60 * MINUTE;
export const ESSAIS_PAR_COMPTE = 10;
const ATTENTE_MAX_MS = 15 * MINUTE;

export type Compteurs = {
  readonly paire: Compteur;
  readonly source: Compteur;
  readonly compte: Compteur;
  readonly etape: Compteur | null;
  /** The account came in from this source or this browser before. */
  readonly connue: boolean;
};

/**
 * Whether one more attempt may be made. Guesses from many sources slow one another down, up to one each quarter of an
 * hour; never the owner who comes from where they came before.
 */
export function peutEssayer(compteurs: Compteurs, maintenant: Date): boolean {
  const { paire, source, compte, etape, connue } = compteurs;
  if (paire.nombre >= ESSAIS_PAR_COMPTE_ET_SOURCE || source.nombre >= ESSAIS_PAR_SOURCE)
    return false;
  if (etape && etape.nombre >= ESSAIS_PAR_ETAPE) return false;
  if (connue || compte.nombre < ESSAIS_PAR_COMPTE || compte.dernier === null) return true;
  return maintenant.getTime() - compte.dernier.getTime() >= attente(compte.nombre);
}

/** From one second, doubled at each attempt, to a quarter of an hour. */
function attente(nombre: number): number {
  return Math.min(1000 * 2 ** (nombre - ESSAIS_PAR_COMPTE), ATTENTE_MAX_MS);
}

/** True for the attempt that reaches a budget, and for no other: when its owner is told. */
export function atteintLeBudget({ paire, compte }: Compteurs): boolean {
  return (
    paire.nombre + 1 === ESSAIS_PAR_COMPTE_ET_SOURCE || compte.nombre + 1 === ESSAIS_PAR_COMPTE
  );
}
