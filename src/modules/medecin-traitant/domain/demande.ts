export const ORIGINES = [
  'patient',
  'proche',
  'professionnel',
  'pharmacie',
  'travailleur-social',
  'ligne',
  'liste',
] as const;
export type Origine = (typeof ORIGINES)[number];

export const SEXES = ['f', 'm', 'autre'] as const;
export type Sexe = (typeof SEXES)[number];

export const ETATS = ['recue', 'justifiee', 'prise', 'declaree', 'close'] as const;
export type EtatDeDemande = (typeof ETATS)[number];

/** Still waits for a doctor, or for the declaration. */
export const EN_COURS = ['recue', 'justifiee', 'prise'] as const satisfies EtatDeDemande[];

/** Why a request ends without a doctor; all of them met on the ground. `a-deja`: they have one, known to them or not. */
export const MOTIFS_DE_CLOTURE = [
  'a-deja',
  'demenage',
  'decede',
  'ne-veut-pas',
  'injoignable',
  'retiree',
  'oppose',
] as const;
/** A duplicate is closed by merging only. */
export type MotifDeCloture = (typeof MOTIFS_DE_CLOTURE)[number] | 'doublon';

/** What deciding needs of a request: nothing that says who it is. */
export type Demande = {
  readonly id: string;
  readonly numero: number;
  readonly origine: Origine;
  readonly recueLe: Date;
  readonly recuePar: string | null;
  readonly commune: string;
  readonly secteur: string | null;
  readonly criteres: readonly string[];
  /** YYYY-MM-01; null once erased. */
  readonly naissanceMois: string | null;
  readonly souhaites: readonly string[];
  readonly refuses: readonly string[];
  readonly etat: EtatDeDemande;
  readonly motifDeCloture: MotifDeCloture | null;
  readonly fusionneeDans: string | null;
  readonly patientId: string | null;
};

/** Whom a trace is about: the patient when they are known, otherwise their request. */
export function personneDe({ id, patientId }: Pick<Demande, 'id' | 'patientId'>): string {
  return patientId ?? id;
}

/** Waits to be called, or waits for a doctor. */
export function attendUnMedecin({ etat }: Pick<Demande, 'etat'>): boolean {
  return etat === 'recue' || etat === 'justifiee';
}
