import type { Brand } from './brand.ts';
import { nombre } from './formats.ts';
import { type Result, refuse, reussi } from './result.ts';

/** An amount of euros in whole cents, negative for a debt. Never a float of euros. */
export type Centimes = Brand<number, 'Centimes'>;

export type RefusMontant = 'montant-illisible' | 'montant-trop-precis' | 'montant-trop-grand';

/**
 * An amount from a trusted place (an integer column, a table of rates).
 * @throws RangeError when it is not a whole number of cents.
 */
export function centimes(valeur: number): Centimes {
  const positif = valeur === 0 ? 0 : valeur;
  if (estCentimes(positif)) return positif;
  throw new RangeError(`Nombre entier de centimes attendu : ${valeur}.`);
}

/** True for a whole number of cents that arithmetic keeps exact. */
export function estCentimes(valeur: number): valeur is Centimes {
  return Number.isSafeInteger(valeur);
}

/** The sum of any number of amounts, zero for none. */
export function additionner(...montants: readonly Centimes[]): Centimes {
  return centimes(montants.reduce<number>((somme, m) => somme + m, 0));
}

/** `a` minus `b`. */
export function soustraire(a: Centimes, b: Centimes): Centimes {
  return centimes(a - b);
}

/** `montant` × `numerateur` / `denominateur` (whole numbers: 17 days of 30), to the nearest cent, half away from zero. */
export function prorata(montant: Centimes, numerateur: number, denominateur: number): Centimes {
  if (denominateur <= 0) throw new RangeError('Dénominateur strictement positif attendu.');
  const produit = BigInt(montant) * BigInt(numerateur);
  const absolu = produit < 0n ? -produit : produit;
  const diviseur = BigInt(denominateur);
  const arrondi = Number((2n * absolu + diviseur) / (2n * diviseur));
  return centimes(produit < 0n ? -arrondi : arrondi);
}

/**
 * Shares an amount in proportion to whole, non-negative weights: the parts add up to the amount, to the cent.
 * Cents left over go to the largest remainders, then to the first in order, so that the result can be computed again.
 * @throws RangeError when no weight is positive.
 */
export function repartir(montant: Centimes, poids: readonly number[]): readonly Centimes[] {
  if (poids.some((p) => !Number.isSafeInteger(p) || p < 0)) {
    throw new RangeError('Poids entiers et positifs attendus.');
  }
  const total = poids.reduce((somme, p) => somme + BigInt(p), 0n);
  if (total === 0n) throw new RangeError('Au moins un poids strictement positif attendu.');
  const signe = montant < 0 ? -1 : 1;
  const absolu = BigInt(Math.abs(montant));
  const parts = poids.map((p) => (absolu * BigInt(p)) / total);
  const restes = poids.map((p) => (absolu * BigInt(p)) % total);
  const manquants = Number(absolu - parts.reduce((somme, p) => somme + p, 0n));
  const servis = new Set(
    restes
      .map((reste, i) => ({ reste, i }))
      .sort((a, b) => (a.reste === b.reste ? a.i - b.i : a.reste > b.reste ? -1 : 1))
      .slice(0, manquants)
      .map(({ i }) => i),
  );
  return parts.map((part, i) => centimes(signe * (Number(part) + (servis.has(i) ? 1 : 0))));
}

const MONTANT = /^([-−+]?)(\d+|\d{1,3}(?: \d{3})+)(?:[.,](\d+))?(?: ?(?:€|euros?|eur))?$/i;

/**
 * Reads an amount as people type it: "1 234,56 €", "1234.5", "-12". A comma or a point separates the cents;
 * "1.234,56" is refused rather than guessed.
 */
export function parseMontant(texte: string): Result<Centimes, RefusMontant> {
  const lu = MONTANT.exec(texte.trim().replace(/\s/g, ' '));
  if (lu === null) return refuse('montant-illisible');
  const fraction = (lu[3] ?? '').replace(/0+$/, '');
  if (fraction.length > 2) return refuse('montant-trop-precis');
  const valeur = Number((lu[2] ?? '').replaceAll(' ', '') + fraction.padEnd(2, '0'));
  if (!estCentimes(valeur)) return refuse('montant-trop-grand');
  return reussi(centimes(lu[1] === '-' || lu[1] === '−' ? -valeur : valeur));
}

/** "487 500 €", "1 234,50 €", "−12 €": cents only when there are some. */
export function montant(valeur: Centimes): string {
  const absolu = Math.abs(valeur);
  const cents = absolu % 100;
  const fraction = cents === 0 ? '' : `,${String(cents).padStart(2, '0')}`;
  return `${valeur < 0 ? '−' : ''}${nombre((absolu - cents) / 100)}${fraction}\u00a0€`;
}
