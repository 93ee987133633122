/** Attempts a person, or a connection, may make within a quarter of an hour. */
export const ESSAIS_PAR_COMPTE_ET_SOURCE = 6;
export const ESSAIS_PAR_SOURCE = 40;
export const FENETRE_MINUTES = 15;
