import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { plier } from '../data/cumuls.repository.ts';

/** Folds one lot of waiting ledger entries into the daily roll-up; gives how many were folded. */
export const plierCumuls = defineUseCase({
  nom: 'journal.plier-cumuls',
  saisie: z.strictObject({ lot: z.int().min(1).max(50_000) }),
  droit: 'journal.plier',
  executer: async ({ tx, cpts }, { lot }) => reussi(effets(await plier(tx, cpts, lot))),
});
