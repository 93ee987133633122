import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { copierFaitsDEssai, plierTout } from '../data/faits-d-essai.copy.ts';

/** Fills the empty ledger of a CPTS with entries that nobody made, to measure boards over many years. */
export const remplirJournal = defineUseCase({
  nom: 'journal.remplir',
  saisie: z.strictObject({
    du: z.iso.date(),
    au: z.iso.date(),
    communes: z.array(z.string()).min(1),
    modeles: z.array(
      z.strictObject({
        genre: z.string(),
        detail: z.string().nullable(),
        parJour: z.int().min(1).max(10_000),
        minutesMax: z.int().min(1).nullable(),
      }),
    ),
  }),
  droit: 'journal.remplir',
  executer: async ({ tx, cpts }, essai) => {
    const faits = await copierFaitsDEssai(tx, cpts, essai);
    await plierTout(tx, cpts);
    return reussi(effets({ faits }));
  },
});
