import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets, type UseCase } from '#platform/use-case.ts';
import { MISSION } from '../domain/fait.ts';

/** Writes that a request was stopped by a red flag. Neither the person nor the sign is kept. */
export const consignerAlerte = defineUseCase({
  nom: 'snp.consigner-alerte',
  saisie: z.strictObject({}),
  droit: 'public',
  executer: async () =>
    reussi(effets(null, { faits: [{ genre: 'snp.signe-alerte', mission: MISSION }] })),
});

/** A refusal rolls everything back: the entry about the red flag is written by an action of its own. */
export function avecArretSurAlerte<T, R extends { readonly motif: string }>(
  useCase: UseCase<T, R>,
): UseCase<T, R> {
  const call: typeof useCase = Object.assign(
    async (...[appel, brut]: Parameters<UseCase<T, R>>) => {
      const result = await useCase(appel, brut);
      if (!result.ok && result.refus.motif === 'signe-d-alerte-positif')
        await consignerAlerte(appel, {});
      return result;
    },
    { nom: useCase.nom, droit: useCase.droit, saisie: useCase.saisie },
  );
  return call;
}
