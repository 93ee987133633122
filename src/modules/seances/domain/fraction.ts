/** A part of a whole: 2/3. */
export type Fraction = { readonly num: number; readonly den: number };
export type Sens = 'au-moins' | 'plus-de';
/** "plus de la moitié", "un tiers au moins". */
export type Seuil = Fraction & { readonly sens: Sens };

export const MOITIE: Fraction = { num: 1, den: 2 };
export const DEUX_TIERS: Fraction = { num: 2, den: 3 };

/** "2/3"; null for what is no part of a whole. */
export function lireFraction(texte: string): Fraction | null {
  const lue = /^\s*([1-9]\d?)\s*\/\s*([1-9]\d?)\s*$/.exec(texte);
  const [num, den] = [Number(lue?.[1]), Number(lue?.[2])];
  return lue && num <= den ? { num, den } : null;
}

export function ecrireFraction({ num, den }: Fraction): string {
  return `${num}/${den}`;
}

/** The least whole number that reaches a threshold of `total`; in whole numbers: no rounding decides a vote. */
export function necessaires(total: number, { num, den, sens }: Seuil): number {
  const produit = total * num;
  return sens === 'plus-de' ? Math.floor(produit / den) + 1 : Math.ceil(produit / den);
}

/** True when a part of a whole reaches its threshold. */
export function atteint(part: number, total: number, seuil: Seuil): boolean {
  return part >= necessaires(total, seuil);
}

const MOTS: Readonly<Record<string, string>> = {
  '1/2': 'la moitié',
  '1/3': 'un tiers',
  '2/3': 'deux tiers',
  '1/4': 'un quart',
  '3/4': 'trois quarts',
  '1/5': 'un cinquième',
};

/** "plus de la moitié", "deux tiers au moins" */
export function direSeuil(seuil: Seuil): string {
  const mots = MOTS[ecrireFraction(seuil)] ?? ecrireFraction(seuil);
  return seuil.sens === 'plus-de' ? `plus de ${mots}` : `${mots} au moins`;
}
