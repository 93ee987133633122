/** Settings of the mission; null: nothing happens by itself until the CPTS says when. */
export type Reglages = {
  /** Calls without an answer before a letter is asked for. */
  readonly tentativesAvantCourrier: number | null;
  /** Days a doctor has to declare, before the request comes back. */
  readonly retourJours: number | null;
};

export const SANS_REGLAGES: Reglages = { tentativesAvantCourrier: null, retourJours: null };
