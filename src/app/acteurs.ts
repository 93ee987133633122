import type { Acteur } from '#platform/call.ts';
import { TABLE_DES_DROITS } from './droits.ts';

/** The program itself: commands typed by the host, jobs. Holds every right, and signs what it does. */
export function acteurSysteme(nom: string): Acteur {
  return {
    genre: 'systeme',
    id: null,
    nom,
    roles: ['systeme'],
    professionnel: null,
    confirmeLe: null,
    delegations: [],
    droits: new Set(Object.keys(TABLE_DES_DROITS)),
  };
}

/** Nobody yet: what a public page is opened by. */
export function acteurAnonyme(): Acteur {
  return {
    genre: 'public',
    id: null,
    nom: 'Public',
    roles: [],
    droits: new Set(),
    professionnel: null,
    confirmeLe: null,
    delegations: [],
  };
}
