import { lireComptes } from './lire-comptes.ts';
import type { Rubrique } from './rubrique.ts';

/** Statements of the pack, in its order. */
export const RUBRIQUES: readonly Rubrique[] = [
  { cle: 'comptes', titre: 'Comptes', lire: lireComptes },
];
