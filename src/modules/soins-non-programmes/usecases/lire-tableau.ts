import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { compterProfessionnels, lireCumuls } from '#modules/journal';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { FAITS, type GenreDeFait } from '../domain/fait.ts';
import { dresserTableau, type Tableau } from '../domain/tableau.ts';

export type TableauLu = Tableau & {
  /** Professionals who offered at least one slot of the period. */
  readonly participants: number;
};

/** The board of a period, both days included, added up from the ledger. No patient is in it. */
export const lireTableau = defineUseCase({
  nom: 'snp.lire-tableau',
  saisie: z.strictObject({ du: zDateCivile, au: zDateCivile }),
  droit: 'snp.tableau.lire',
  executer: async ({ tx, cpts }, periode) => {
    const cumuls = await lireCumuls(tx, cpts, { ...periode, genres: Object.keys(FAITS) });
    const genres = ['snp.creneau.offert'] satisfies GenreDeFait[];
    const participants = await compterProfessionnels(tx, cpts, { ...periode, genres });
    return reussi(effets<TableauLu>({ ...dresserTableau(cumuls), participants }));
  },
});
