/** Durations in days: how long words are kept, how far patterns give slots, how long a patient's link lives. */
export type Reglages = {
  readonly conservationJours: number;
  readonly horizonJours: number;
  readonly lienJours: number;
};

export const REGLAGES_PAR_DEFAUT: Reglages = {
  conservationJours: 90,
  horizonJours: 42,
  lienJours: 7,
};
