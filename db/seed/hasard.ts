/** Chance that can be played again: the same seed gives the same draws. */
export type Hasard = {
  /** Between 0, included, and 1, excluded. */
  readonly reel: () => number;
  /** Whole number between two bounds, both included. */
  readonly entier: (min: number, max: number) => number;
  readonly chance: (probabilite: number) => boolean;
  readonly parmi: <T>(liste: readonly T[]) => T;
  /** One of the choices, more often when it weighs more. */
  readonly selon: <T>(choix: readonly (readonly [T, number])[]) => T;
  readonly octets: (n: number) => Uint8Array;
  /** Another source, that draws made here do not disturb. */
  readonly branche: (nom: string) => Hasard;
};

/** A source of chance from a word (mulberry32 over an FNV-1a hash of it). */
export function hasardDe(graine: string): Hasard {
  let etat = empreinte(graine);
  const reel = () => {
    etat = (etat + 0x6d2b79f5) | 0;
    let t = Math.imul(etat ^ (etat >>> 15), 1 | etat);
    t ^= t + Math.imul(t ^ (t >>> 7), 61 | t);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const entier = (min: number, max: number) => min + Math.floor(reel() * (max - min + 1));
  return {
    reel,
    entier,
    chance: (probabilite) => reel() < probabilite,
    parmi: (liste) => premier(liste.slice(entier(0, liste.length - 1))),
    selon: (choix) => {
      let reste = reel() * choix.reduce((somme, [, poids]) => somme + poids, 0);
      for (const [element, poids] of choix) {
        reste -= poids;
        if (reste < 0) return element;
      }
      return premier(choix)[0];
    },
    octets: (n) => Uint8Array.from({ length: n }, () => entier(0, 255)),
    branche: (nom) => hasardDe(`${graine}/${nom}`),
  };
}

function premier<T>(liste: readonly T[]): T {
  for (const element of liste) return element;
  throw new RangeError('nothing to draw from');
}

function empreinte(texte: string): number {
  let h = 0x811c9dc5;
  for (const octet of new TextEncoder().encode(texte)) h = Math.imul(h ^ octet, 0x01000193);
  return h | 0;
}
