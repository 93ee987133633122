import { type Entree, texteScelle } from './entree.ts';

/**
 * What is wrong with an entry: its words or its hash were changed (`alteree`), it is not there (`manquante`), it does not
 * follow the one before (`deplacee`), the end was cut (`coupee`), the head does not point at the last entry (`tete`), or
 * all was written again since the chain was last vouched for (`reecrite`).
 */
export const NATURES_DE_RUPTURE = [
  'alteree',
  'manquante',
  'deplacee',
  'coupee',
  'tete',
  'reecrite',
] as const;
export type NatureDeRupture = (typeof NATURES_DE_RUPTURE)[number];

/** First broken entry. `le`: when it says it was written, null when it is not there. */
export type Rupture = {
  readonly rang: number;
  readonly nature: NatureDeRupture;
  readonly le: Date | null;
};

/** A rank and the hash of its entry, hexadecimal: up to there the chain is good. Rank 0 is before the first entry. */
export type Repere = { readonly rang: number; readonly empreinte: string };

/** What the database says of the chain as a whole, at one instant. */
export type Tete = {
  /** Null when the chain was never begun. */
  readonly rang: number | null;
  readonly empreinte: string;
  /** Rank of the last entry there is; 0 when there is none. */
  readonly derniere: number;
};

/** Hash of a text that follows a hash, hexadecimal. */
export type Enchainer = (precedente: string, texte: string) => string;

/** Goes on along the chain over entries in the order of their ranks, up to the first that is broken. */
export function suivre(
  depuis: Repere,
  entrees: readonly Entree[],
  { cpts, enchainer }: { readonly cpts: string; readonly enchainer: Enchainer },
): { readonly jusque: Repere; readonly rupture: Rupture | null } {
  let jusque = depuis;
  for (const entree of entrees) {
    const nature = defautDe(jusque, entree, { cpts, enchainer });
    if (nature) return { jusque, rupture: rompue(jusque.rang + 1, nature, entree) };
    jusque = { rang: entree.rang, empreinte: entree.empreinte };
  }
  return { jusque, rupture: null };
}

type Moyens = { readonly cpts: string; readonly enchainer: Enchainer };

function defautDe(
  { rang, empreinte }: Repere,
  entree: Entree,
  { cpts, enchainer }: Moyens,
): NatureDeRupture | null {
  if (entree.rang > rang + 1) return 'manquante';
  if (entree.rang <= rang) return 'deplacee';
  const texte = texteScelle(cpts, entree);
  if (texte !== null && enchainer(empreinte, texte) === entree.empreinte)
    return entree.precedente === empreinte ? null : 'alteree';
  return entree.precedente === empreinte ? 'alteree' : 'deplacee';
}

/** What the head tells once every entry was followed: entries cut from the end are missed nowhere else. */
export function finir(jusque: Repere, { rang, empreinte, derniere }: Tete): Rupture | null {
  const tete = rang ?? 0;
  const bout = Math.min(jusque.rang, derniere);
  if (tete > bout || derniere < jusque.rang) return { rang: bout + 1, nature: 'coupee', le: null };
  if (derniere > tete) return { rang: tete + 1, nature: 'tete', le: null };
  if (rang !== null && empreinte !== jusque.empreinte)
    return { rang: jusque.rang, nature: 'tete', le: null };
  return null;
}

function rompue(rang: number, nature: NatureDeRupture, entree: Entree): Rupture {
  const le = new Date(Number(entree.secondes) * 1000);
  const dite = nature !== 'manquante' && !Number.isNaN(le.getTime());
  return { rang, nature, le: dite ? le : null };
}
