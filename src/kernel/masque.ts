/** One part of a total. */
export type Part = { readonly cle: string; readonly nombre: number };

/**
 * A count as a reader may know it. `peu`: from 1 to 4. `presque-tout`: what is left of the total said beside it is from 1
 * to 4. `tu`: not said.
 */
export type Nombre = number | 'peu' | 'presque-tout' | 'tu';

/** A median as a reader may know it: null when nobody measured it, `tu` when it is not said. */
export type Delai = number | null | 'tu';

export type PartVue = { readonly cle: string; readonly nombre: Nombre };

/** How a total splits, as a reader may know it; no part at all when saying any would tell a small one. */
export type Repartition = { readonly total: Nombre; readonly parts: readonly PartVue[] };

/** Counts under it could single somebody out: institutions never read them (docs/adr/0027). */
const SEUIL = 5;

function estPetit(n: number): boolean {
  return n !== 0 && n < SEUIL;
}

/** A count that is part of no total. */
export function masquer(n: number): Nombre {
  return estPetit(n) ? 'peu' : n;
}

/**
 * A count out of a total said beside it: neither the count nor what is left of the total is told when small. A total so low
 * that one of the two always is tells neither.
 */
export function masquerDont(n: number, total: number): Nombre {
  if (total !== 0 && estPetit(total)) return 'tu';
  const reste = total - n;
  if (n === 0 || reste === 0) return n;
  if (total < 2 * SEUIL - 1) return 'tu';
  if (estPetit(n)) return 'peu';
  return estPetit(reste) ? 'presque-tout' : n;
}

/** A median, or that it is not said: that of a handful is one of them. */
export function masquerDelai(minutes: number | null, mesures: number): number | null | 'tu' {
  return estPetit(mesures) ? 'tu' : minutes;
}

/**
 * The parts of a total said beside them. When some are small, the smallest of the others is hidden with them, and all those
 * hidden look alike: two of them could always change places without a published figure moving, so none is known. Nothing
 * tells their order either. When that leaves nothing to say, no part is said, not even those that are zero.
 */
export function masquerParts(parts: readonly Part[]): readonly PartVue[] {
  if (!parts.some(({ nombre }) => estPetit(nombre))) return parts;
  const seuil = Math.min(...parts.map(({ nombre }) => nombre).filter((n) => n >= SEUIL));
  const cachees = parts.filter(({ nombre }) => nombre !== 0 && nombre <= seuil);
  const dites = parts.filter((part) => !cachees.includes(part));
  if (dites.every(({ nombre }) => nombre === 0)) return [];
  const tues = cachees.map(({ cle }) => ({ cle, nombre: 'tu' as const }));
  return [...dites, ...tues.sort((a, b) => (a.cle < b.cle ? -1 : 1))];
}

export function masquerRepartition(parts: readonly Part[]): Repartition {
  const total = parts.reduce((somme, { nombre }) => somme + nombre, 0);
  return estPetit(total) ? { total: 'peu', parts: [] } : { total, parts: masquerParts(parts) };
}

/** All of a total and its parts, for whoever works in the CPTS. */
export function repartir(parts: readonly Part[]): Repartition {
  return { total: parts.reduce((somme, { nombre }) => somme + nombre, 0), parts };
}
