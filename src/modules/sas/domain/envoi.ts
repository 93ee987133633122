/** What the platform must know, or knows, of an appointment. */
export const ETATS_DE_RENDEZ_VOUS = ['pris', 'annule', 'venu', 'pas-venu'] as const;
export type EtatDeRendezVous = (typeof ETATS_DE_RENDEZ_VOUS)[number];

/** An appointment to be told to the SAS: nothing of the patient. */
export type Envoi = {
  readonly reservation: string;
  readonly rpps: string;
  readonly debut: Date;
  readonly fin: Date;
  /** Who booked, as the platform named them; null when it was none of its regulators. */
  readonly operateur: { readonly systeme: string; readonly valeur: string } | null;
  readonly voulu: EtatDeRendezVous;
  /** What the platform answered that it knows. */
  readonly su: EtatDeRendezVous | null;
  /** How many times it was tried, this one included. */
  readonly tentatives: number;
};

const MINUTE_MS = 60_000;
const ATTENTE_MAX_MS = 60 * MINUTE_MS;

/** How long to wait after a try that failed: one minute, then twice as long each time, an hour at most. */
export function attenteApres(tentatives: number): number {
  return Math.min(MINUTE_MS * 2 ** Math.max(0, tentatives - 1), ATTENTE_MAX_MS);
}

/** After this, the platform has no more use for the appointment; what could not be told is shown to the coordination. */
export const ABANDON_JOURS = 7;

/**
 * How it is told. New, it is created; known, or perhaps known because an answer was lost, it is replaced by its identifier,
 * which the platform bears any number of times.
 */
export function manieres({
  su,
  tentatives,
}: Pick<Envoi, 'su' | 'tentatives'>): readonly ('creer' | 'remplacer')[] {
  if (su !== null) return ['remplacer'];
  return tentatives <= 1 ? ['creer'] : ['remplacer', 'creer'];
}

type Issue = {
  readonly annuleeLe: Date | null;
  readonly issue: 'venu' | 'pas-venu' | 'redirige' | null;
};

/** Whoever was sent elsewhere from the appointment did come to it. */
export function etatDe({ annuleeLe, issue }: Issue): EtatDeRendezVous {
  if (annuleeLe) return 'annule';
  if (issue === 'pas-venu') return 'pas-venu';
  return issue ? 'venu' : 'pris';
}
