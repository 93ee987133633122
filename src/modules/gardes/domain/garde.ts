import type { Horaire } from './poids.ts';

/** One duty. Without professional it is a hole; `proposeId` is a draft. */
export type Garde = Horaire & {
  readonly id: string;
  readonly tableauId: string;
  readonly professionnelId: string | null;
  readonly proposeId: string | null;
};

/** A duty as a calendar shows it. */
export type GardeListee = Garde & {
  readonly tourId: string | null;
  readonly tour: string | null;
  readonly professionnel: string | null;
  readonly rpps: string | null;
  readonly lieu: string | null;
  readonly commune: string | null;
  readonly telephone: string | null;
  /** Whom the draft names. */
  readonly propose: string | null;
  /** A swap that waits for an answer. */
  readonly echangeId: string | null;
  /** Who cannot hold it, while all are asked. */
  readonly rendueParId: string | null;
  readonly renduePar: string | null;
  /** When it last changed hands. */
  readonly changeLe: Date;
  /** It was held; by whom is no longer kept. */
  readonly oubliee: boolean;
};

/** Nobody is named: what must be filled. */
export function estUnTrou({
  professionnelId,
  oubliee,
}: Pick<GardeListee, 'professionnelId' | 'oubliee'>): boolean {
  return professionnelId === null && !oubliee;
}

/** A duty that began is what it was: it is neither given nor exchanged. */
export function estCommencee({ debut }: Horaire, maintenant: Date): boolean {
  return debut <= maintenant;
}

export const minutesDeGarde = ({ debut, fin }: Horaire): number =>
  Math.round((fin.getTime() - debut.getTime()) / 60_000);
