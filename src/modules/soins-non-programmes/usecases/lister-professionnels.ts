import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { libelleDe } from '#modules/annuaire';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type MembreDuTerritoire,
  professionnelsDuTerritoire,
  professionnelsNommes,
} from '../data/lieux.query.ts';
import { POUR_AUTRUI, peutAgirPour } from './trouver-offrant.ts';

export type GroupeDeProfessionnels = {
  /** As the national nomenclature names it. */
  readonly profession: string;
  readonly professionnels: readonly MembreDuTerritoire[];
};

/** Who this person may open slots for, or count for, by profession: within each, by name. */
export const listerProfessionnels = defineUseCase({
  nom: 'snp.lister-professionnels',
  saisie: z.strictObject({ portee: z.enum(['creneaux', 'recensement']).default('creneaux') }),
  droit: 'snp.creneau.ouvrir',
  executer: async (
    ctx,
    { portee },
  ): Promise<Result<Effets<readonly GroupeDeProfessionnels[]>, never>> => {
    const groupes = Map.groupBy(await aChoisir(ctx, portee), ({ profession }) => profession);
    return reussi(
      effets(
        [...groupes]
          .map(([code, professionnels]) => ({
            profession: libelleDe('profession', code),
            professionnels,
          }))
          .sort((a, b) => a.profession.localeCompare(b.profession, 'fr')),
      ),
    );
  },
});

/** All of the territory for the regulation; oneself and those who delegated it for the others. */
async function aChoisir(
  ctx: Ctx,
  portee: 'creneaux' | 'recensement',
): Promise<readonly MembreDuTerritoire[]> {
  const { tx, cpts, acteur } = ctx;
  if (acteur.droits.has(POUR_AUTRUI)) return await professionnelsDuTerritoire(tx, cpts);
  const siens = acteur.delegations.map(({ professionnel }) => professionnel);
  const connus = [...(acteur.professionnel ? [acteur.professionnel] : []), ...siens];
  const ids = connus.filter((qui) => peutAgirPour(ctx, qui, portee));
  return await professionnelsNommes(tx, cpts, [...new Set(ids)]);
}
