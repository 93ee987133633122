import type { Candidat } from '../domain/proposition.ts';

/** Mean number of patients received this month by the professionals who are proposed, each counted once. */
export function moyenneDesRecus(candidats: readonly Candidat[]): number {
  const recus = new Map(candidats.map((c) => [c.professionnelId, c.recusCeMois]));
  const total = [...recus.values()].reduce((somme, n) => somme + n, 0);
  return recus.size === 0 ? 0 : Math.round(total / recus.size);
}
