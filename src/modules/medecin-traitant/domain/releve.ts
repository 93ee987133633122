import type { DateCivile } from '#kernel/date-civile.ts';
import type { Emetteur } from './liste.ts';

/** What a count of the CPAM or the MSA may say; `…Sans`: those of them without a médecin traitant. */
export const COMPTES_DE_RELEVE = [
  'couverte',
  'avec',
  'sans',
  'ald',
  'aldSans',
  'age',
  'ageSans',
  'c2s',
  'c2sSans',
  'c2sAld',
  'c2sAldSans',
] as const;
export type CompteDeReleve = (typeof COMPTES_DE_RELEVE)[number];

/** People, by count; null is unknown, never zero. */
export type ComptesDeReleve = Readonly<Record<CompteDeReleve, number | null>>;

/** Whom a count is about, as its document says. Null: it does not say. */
export type Champ = {
  /** From this age on: many local requests count those of 16 or more. */
  readonly ageMinimal: number | null;
  /** Over this age, for `age` and `ageSans`. */
  readonly ageAuDela: number | null;
};

/** The period a count is about: one day when `du` is null. */
export type PeriodeDeReleve = { readonly du: DateCivile | null; readonly au: DateCivile };

/** What a document handed over says of the covered population. */
export type Releve = Emetteur &
  Champ &
  PeriodeDeReleve & {
    /** The same through its corrections. */
    readonly releve: string;
    readonly version: number;
    readonly remisPar: string;
    readonly remisLe: DateCivile;
    readonly document: string;
    readonly comptes: ComptesDeReleve;
    readonly motif: string | null;
    readonly retiree: boolean;
    readonly saisieLe: Date;
    readonly saisieParNom: string;
  };

/** Each count that is part of another one, which holds everybody it counts. */
export const TOUT_DE: Readonly<Partial<Record<CompteDeReleve, CompteDeReleve>>> = {
  avec: 'couverte',
  sans: 'couverte',
  aldSans: 'ald',
  ageSans: 'age',
  c2sSans: 'c2s',
  c2sAldSans: 'c2sAld',
};

/** Counts that say more people than the one that holds them; `avec`: with those without, more than everybody. */
export function contradictions(c: ComptesDeReleve): readonly CompteDeReleve[] {
  const trop = COMPTES_DE_RELEVE.filter((compte) => {
    const tout = TOUT_DE[compte];
    return tout !== undefined && depasse(c[compte], c[tout]);
  });
  if (trop.length > 0 || c.avec === null || c.sans === null) return trop;
  return depasse(c.avec + c.sans, c.couverte) ? ['avec'] : [];
}

function depasse(part: number | null, tout: number | null): boolean {
  return part !== null && tout !== null && part > tout;
}

export function neDitRien(c: ComptesDeReleve): boolean {
  return COMPTES_DE_RELEVE.every((compte) => c[compte] === null);
}

export function memePeriode(a: PeriodeDeReleve, b: PeriodeDeReleve): boolean {
  return (a.du ?? a.au) === (b.du ?? b.au) && a.au === b.au;
}

type Source = Champ & PeriodeDeReleve & { readonly comptes: ComptesDeReleve };
export type Ensemble =
  | { readonly ok: true; readonly comptes: ComptesDeReleve }
  | { readonly ok: false; readonly parce: 'seule' | 'periodes' | 'ages' };

/** Several sources together: only for one period and one age, and a count only when each of them says it. */
export function ensembleDe(sources: readonly Source[]): Ensemble {
  const [premiere, ...autres] = sources;
  if (!premiere || autres.length === 0) return { ok: false, parce: 'seule' };
  if (autres.some((une) => !memePeriode(une, premiere))) return { ok: false, parce: 'periodes' };
  if (autres.some((une) => une.ageMinimal !== premiere.ageMinimal))
    return { ok: false, parce: 'ages' };
  const memeBorne = autres.every((une) => une.ageAuDela === premiere.ageAuDela);
  const somme = (compte: CompteDeReleve): number | null =>
    sources.reduce<number | null>((total, { comptes }) => {
      const dit = comptes[compte];
      return total === null || dit === null ? null : total + dit;
    }, 0);
  return {
    ok: true,
    comptes: {
      couverte: somme('couverte'),
      avec: somme('avec'),
      sans: somme('sans'),
      ald: somme('ald'),
      aldSans: somme('aldSans'),
      age: memeBorne ? somme('age') : null,
      ageSans: memeBorne ? somme('ageSans') : null,
      c2s: somme('c2s'),
      c2sSans: somme('c2sSans'),
      c2sAld: somme('c2sAld'),
      c2sAldSans: somme('c2sAldSans'),
    },
  };
}
