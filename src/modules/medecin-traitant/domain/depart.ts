/** Who says how many patients a leaving doctor has: handed over by an institution, told by the doctor, reckoned here. */
export const ORIGINES_D_ESTIMATION = ['remis', 'declare', 'estime'] as const;
export type OrigineDEstimation = (typeof ORIGINES_D_ESTIMATION)[number];

/** What may take over: named by the spec of the departures (replacement, doctors, IPA, medical assistants). */
export const GENRES_DE_LEVIER = [
  'successeur',
  'remplacant',
  'medecin',
  'ipa',
  'assistant',
  'autre',
] as const;
export type GenreDeLevier = (typeof GENRES_DE_LEVIER)[number];

/** A doctor who leaves, and the plan of it. Days are YYYY-MM-DD; null is unknown. */
export type Depart = {
  readonly id: string;
  readonly version: number;
  readonly professionnelId: string;
  readonly professionnelNom: string;
  readonly annonceLe: string;
  readonly departLe: string | null;
  readonly patients: number | null;
  readonly patientsSelon: OrigineDEstimation | null;
  readonly patientsSource: string | null;
  readonly publie: boolean;
  readonly closLe: Date | null;
};

export type Levier = {
  readonly id: string;
  readonly departId: string;
  readonly genre: GenreDeLevier;
  readonly nom: string;
  readonly capacite: number | null;
  readonly desLe: string | null;
};

/** Patients the answers can take, as far as people said: those who said nothing are not zero. */
export type Couverture = {
  readonly connue: number;
  /** Answers whose capacity nobody said. */
  readonly inconnues: number;
  /** Patients nobody is known to take; null when the estimate is unknown. Never under zero. */
  readonly sansSolution: number | null;
};

export function couvertureDe(
  patients: number | null,
  leviers: readonly Pick<Levier, 'capacite'>[],
): Couverture {
  const connue = leviers.reduce((n, { capacite }) => n + (capacite ?? 0), 0);
  return {
    connue,
    inconnues: leviers.filter(({ capacite }) => capacite === null).length,
    sansSolution: patients === null ? null : Math.max(0, patients - connue),
  };
}

type FaitDate = { readonly genre: string; readonly jour: string; readonly quantite: number };

/** A month of the follow-up: what happened in it, and since the beginning. */
export type MoisDeSuivi = {
  /** YYYY-MM */
  readonly mois: string;
  readonly rattachees: number;
  readonly declarees: number;
  readonly rattacheesDepuis: number;
  readonly declareesDepuis: number;
  /** Estimated patients not declared elsewhere yet; null when the estimate is unknown. Never under zero. */
  readonly reste: number | null;
};

export const FAITS_DU_SUIVI = { rattachee: 'mt.depart.demande', declaree: 'mt.depart.declaration' };

/**
 * Month by month from the first entry, or from the month of the announcement when it came before, up to a day; every
 * month is there, those when nothing happened too.
 */
export function suivreDepart(
  { annonceLe, patients }: Pick<Depart, 'annonceLe' | 'patients'>,
  faits: readonly FaitDate[],
  aujourdhui: string,
): readonly MoisDeSuivi[] {
  const debut = faits.reduce((min, { jour }) => (jour < min ? jour : min), annonceLe).slice(0, 7);
  let [rattacheesDepuis, declareesDepuis] = [0, 0];
  return moisEntre(debut, aujourdhui.slice(0, 7)).map((mois) => {
    const du = (genre: string) =>
      faits
        .filter((fait) => fait.genre === genre && fait.jour.startsWith(mois))
        .reduce((n, { quantite }) => n + quantite, 0);
    const [rattachees, declarees] = [du(FAITS_DU_SUIVI.rattachee), du(FAITS_DU_SUIVI.declaree)];
    rattacheesDepuis += rattachees;
    declareesDepuis += declarees;
    const reste = patients === null ? null : Math.max(0, patients - declareesDepuis);
    return { mois, rattachees, declarees, rattacheesDepuis, declareesDepuis, reste };
  });
}

/** `2026-11`, `2026-12`, `2027-01`: both included. */
function moisEntre(debut: string, fin: string): readonly string[] {
  const rang = (mois: string) => Number(mois.slice(0, 4)) * 12 + Number(mois.slice(5, 7)) - 1;
  return Array.from({ length: Math.max(1, rang(fin) - rang(debut) + 1) }, (_, i) => {
    const un = rang(debut) + i;
    return `${Math.floor(un / 12)}-${String((un % 12) + 1).padStart(2, '0')}`;
  });
}
