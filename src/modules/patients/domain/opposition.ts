import type { Voie } from './accord.ts';

/** A patient blocks one named professional, from an instant to another. */
export type Opposition = {
  readonly id: string;
  readonly professionnel: string;
  readonly professionnelNom: string;
  readonly voie: Voie;
  readonly poseeLe: Date;
  readonly poseeParNom: string;
  readonly leveeLe: Date | null;
  readonly leveeParNom: string | null;
};
