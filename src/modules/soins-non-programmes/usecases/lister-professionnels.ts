import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { libelleDe } from '#modules/annuaire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type MembreDuTerritoire, professionnelsDuTerritoire } from '../data/lieux.query.ts';

export type GroupeDeProfessionnels = {
  /** As the national nomenclature names it. */
  readonly profession: string;
  readonly professionnels: readonly MembreDuTerritoire[];
};

/** Who may be given slots, by profession: within each, by name. */
export const listerProfessionnels = defineUseCase({
  nom: 'snp.lister-professionnels',
  saisie: z.strictObject({}),
  droit: 'snp.creneau.ouvrir',
  executer: async ({
    tx,
    cpts,
  }): Promise<Result<Effets<readonly GroupeDeProfessionnels[]>, never>> => {
    const groupes = Map.groupBy(
      await professionnelsDuTerritoire(tx, cpts),
      ({ profession }) => profession,
    );
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
