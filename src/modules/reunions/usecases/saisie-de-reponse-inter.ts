import { z } from 'zod';
import type { Result } from '#kernel/result.ts';
import { zFacultatif, zTexteFacultatif } from '#kernel/zod.ts';
import type { Effets } from '#platform/use-case.ts';
import { PARTAGES, REPONSES_INTER, type RefusDeRepondreInter } from '../domain/inter.ts';

/** What a CPTS answers, as it is typed. */
export const saisieDeReponse = {
  reponse: z.enum(REPONSES_INTER, { error: 'Acceptez ou déclinez.' }),
  partage: zFacultatif(
    z.enum(PARTAGES, { error: 'Dites ce que l’organisatrice verra de qui vient.' }),
  ).transform((partage) => partage ?? null),
  motif: zFacultatif(zTexteFacultatif(300)).transform((motif) => motif || null),
};
export type ReponseSaisie = z.output<z.ZodObject<typeof saisieDeReponse>>;
export type Repondu = Promise<
  Result<Effets<{ readonly reunion: string | null }>, RefusDeRepondreInter>
>;
