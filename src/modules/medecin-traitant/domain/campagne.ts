import type { CriterePese } from './critere.ts';

export const JOINDRE = ['tous', 'sans-telephone', 'a-ecrire'] as const;
export type Joindre = (typeof JOINDRE)[number];

/** Whom letters are for. Empty lists and null leave nobody out. */
export type Cible = {
  /** One of these at least; `age` is that of the scale of priority. */
  readonly criteres: readonly CriterePese[];
  readonly communes: readonly string[];
  /** People of this list that was handed over. */
  readonly liste: string | null;
  readonly joindre: Joindre;
  /** Calls without an answer from which one writes; for `a-ecrire` only. */
  readonly appels: number | null;
};

export type EtatDeCampagne = 'preparee' | 'en-cours' | 'finie';

/** The texts that leave, with their fields: `[prénom]`. */
export type TextesDeCampagne = {
  readonly lettre: string;
  readonly comptoir: string;
  readonly affiche: string;
};

export type Campagne = Cible &
  TextesDeCampagne & {
    readonly id: string;
    readonly code: string;
    readonly nom: string;
    readonly but: string;
    readonly creeeLe: Date;
    readonly creeeParNom: string;
    /** YYYY-MM-DD, last day it is meant to run. */
    readonly jusquAu: string | null;
    readonly lanceeLe: Date | null;
    readonly finieLe: Date | null;
    /** YYYY-MM-DD, day the letters were posted. */
    readonly envoyeeLe: string | null;
  };

export function etatDe({
  lanceeLe,
  finieLe,
}: Pick<Campagne, 'lanceeLe' | 'finieLe'>): EtatDeCampagne {
  if (finieLe) return 'finie';
  return lanceeLe ? 'en-cours' : 'preparee';
}

/** Neither 0 nor O, neither 1 nor I nor L: a code is read aloud by telephone. No vowel: no word. */
const LETTRES = 'BCDFGHJKMNPQRSTVWXZ23456789';
const LONGUEUR = 5;

/** The code of a campaign, from random bytes. */
export function codeDe(octets: Uint8Array): string {
  return [...octets.slice(0, LONGUEUR)].map((octet) => LETTRES[octet % LETTRES.length]).join('');
}

/** A code as somebody typed it or a scanner read it; null when it is none. */
export function lireCode(texte: string | undefined): string | null {
  const code = (texte ?? '').toUpperCase().replace(/[\s-]/g, '');
  return /^[A-Z0-9]{4,8}$/.test(code) ? code : null;
}
