import type { Champ, CompteDeReleve, ComptesDeReleve } from './releve.ts';

export type Indicateur = {
  readonly code: string;
  /** The count it follows, out of which one. */
  readonly compte: CompteDeReleve;
  readonly sur: CompteDeReleve;
  readonly sens: 'hausse' | 'baisse';
  /**
   * `national`: named by the national agreement (ACI, avenant 2, mission 1), certain as to what it is about; the formula
   * was found nowhere. `local`: met in signed contracts of Seine-Saint-Denis, another CPTS may have none of it.
   */
  readonly origine: 'national' | 'local';
};

/** Indicators of mission 1 that depend on counts handed over. What each is worth is in the contract, never here. */
export const INDICATEURS: readonly Indicateur[] = [
  { code: 'avec', compte: 'avec', sur: 'couverte', sens: 'hausse', origine: 'national' },
  { code: 'ald', compte: 'aldSans', sur: 'ald', sens: 'baisse', origine: 'national' },
  { code: 'age', compte: 'ageSans', sur: 'age', sens: 'baisse', origine: 'national' },
  { code: 'c2s', compte: 'c2sSans', sur: 'c2s', sens: 'baisse', origine: 'national' },
  { code: 'sans', compte: 'sans', sur: 'couverte', sens: 'baisse', origine: 'local' },
  { code: 'c2s-ald', compte: 'c2sAldSans', sur: 'c2sAld', sens: 'baisse', origine: 'local' },
];

/** A share, from 0 to 1; null when one of its counts is unknown, or when there is nobody. */
export function partDe(c: ComptesDeReleve, { compte, sur }: Indicateur): number | null {
  const [n, total] = [c[compte], c[sur]];
  return n === null || total === null || total === 0 ? null : n / total;
}

type Dit = Champ & { readonly comptes: ComptesDeReleve };
export type Progres =
  | { readonly ok: true; readonly nombre: number | null; readonly part: number | null }
  /** They do not count the same people. */
  | { readonly ok: false };

/** What changed from one count to a later one of the same source; what either does not know is unknown. */
export function progresDe(indicateur: Indicateur, avant: Dit, apres: Dit): Progres {
  const autreAge = indicateur.compte === 'ageSans' && avant.ageAuDela !== apres.ageAuDela;
  if (autreAge || avant.ageMinimal !== apres.ageMinimal) return { ok: false };
  return {
    ok: true,
    nombre: ecart(avant.comptes[indicateur.compte], apres.comptes[indicateur.compte]),
    part: ecart(partDe(avant.comptes, indicateur), partDe(apres.comptes, indicateur)),
  };
}

function ecart(avant: number | null, apres: number | null): number | null {
  return avant === null || apres === null ? null : apres - avant;
}
