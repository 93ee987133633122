/** Hours of a site. Instants in UTC; without professional they wait for somebody of the team. */
export type Permanence = {
  readonly id: string;
  readonly siteId: string;
  readonly debut: Date;
  readonly fin: Date;
  readonly dureeMinutes: number;
  readonly professionnelId: string | null;
  readonly professionnel: string | null;
  readonly annuleeLe: Date | null;
};

/** Why nobody can take it any more, or null. */
export function obstacleALaPrise(
  { annuleeLe, professionnelId, debut }: Permanence,
  maintenant: Date,
): 'permanence-annulee' | 'permanence-prise' | 'permanence-commencee' | null {
  if (annuleeLe) return 'permanence-annulee';
  if (professionnelId) return 'permanence-prise';
  return debut <= maintenant ? 'permanence-commencee' : null;
}

export const minutesDe = ({ debut, fin }: Pick<Permanence, 'debut' | 'fin'>): number =>
  Math.round((fin.getTime() - debut.getTime()) / 60_000);
