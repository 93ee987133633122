import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { type Appel, defineUseCase, effets } from '#platform/use-case.ts';
import {
  deleteDemonstrations,
  EN_PREPARATION,
  inachevees,
  updateAdresses,
} from '../data/demonstration.repository.ts';

/** Address of a CPTS of the demonstration until it is published. */
export function adresseEnPreparation(slug: string): string {
  return `${slug}${EN_PREPARATION}`;
}

/** Opens the CPTS of the demonstration to everybody, all at once, when all they hold is loaded. */
export const publierDemonstration = defineUseCase({
  nom: 'territoire.publier-demonstration',
  saisie: z.strictObject({
    cpts: z.array(z.strictObject({ id: z.uuid(), slug: z.string() })),
  }),
  droit: 'territoire.demonstration',
  executer: async (ctx, { cpts }) => {
    await updateAdresses(ctx.tx, cpts);
    return reussi(effets({ publiees: cpts.length }));
  },
});

/** CPTS of the demonstration that a load cut short left behind. */
export function demonstrationsInachevees(db: Appel['socle']['db']): Promise<readonly string[]> {
  return inachevees(db);
}

/** Clears them, so that another load may begin. `db` is the owner's. */
export function retirerDemonstrations(
  db: Appel['socle']['db'],
  cpts: readonly string[],
): Promise<void> {
  return deleteDemonstrations(db, cpts);
}
