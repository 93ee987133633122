import { coutsPourLeBudget } from '#modules/salaries';
import type { Ctx } from '#platform/use-case.ts';
import type { CoutDeLEquipe } from '../domain/equipe.ts';
import { missionDuJournal } from '../domain/mission.ts';

/** The cost of the salaried team by mission of the budget; null for whoever may not know, or when nobody is employed. */
export async function lireEquipe(ctx: Ctx, annee: number): Promise<CoutDeLEquipe | null> {
  const couts = await coutsPourLeBudget(ctx, annee);
  if (!couts) return null;
  const { total, nonReparti, aSaisir } = couts;
  const parMission = new Map(
    couts.parMission.flatMap(({ mission, centimes }) => {
      const sienne = missionDuJournal(mission);
      return sienne && centimes > 0 ? [[sienne, centimes] as const] : [];
    }),
  );
  return { parMission, total, nonReparti, aSaisir: aSaisir.length };
}
