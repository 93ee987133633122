import type { Centimes } from '#kernel/centimes.ts';
import type { Mission } from './mission.ts';

/** What the salaried team costs over the months that are over. */
export type CoutDeLEquipe = {
  readonly parMission: ReadonlyMap<Mission, Centimes>;
  readonly total: Centimes;
  /** Of months without declared hours: of no mission. */
  readonly nonReparti: Centimes;
  /** Months whose cost nobody typed: the figures are short of them. */
  readonly aSaisir: number;
};
