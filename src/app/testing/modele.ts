/** Name of the template database that tests clone. */
export const MODELE = 'maillage_modele';
