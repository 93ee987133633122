import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zEntier, zUuid } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { deletePrepare, saveLecture } from '../data/envois.repository.ts';
import { CODES_DES_CHAMPS } from '../domain/champ-de-liste.ts';
import { champsEnDouble } from '../domain/colonnes-de-liste.ts';
import type { RefusDeListe } from '../domain/refus.ts';
import { IMPORTER } from './preparer-liste.ts';

const zColonne = z.union([
  z.literal('').transform(() => null),
  z.null(),
  z.enum(CODES_DES_CHAMPS, { error: 'Choisissez dans la liste ce que dit cette colonne.' }),
]);

/** Says what each column of a list that waits says, and which century years of two figures are of. */
export const reglerLecture = defineUseCase({
  nom: 'mt.regler-lecture-de-liste',
  saisie: z.strictObject({
    envoi: zUuid,
    colonnes: z.array(zColonne).max(500),
    pivot: zEntier({ min: 0, max: 99 }),
  }),
  droit: IMPORTER,
  executer: async (
    { tx, cpts },
    { envoi: id, colonnes, pivot },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeListe>> => {
    if (champsEnDouble(colonnes).length > 0) return refuse({ motif: 'colonnes-en-double' });
    if (!(await saveLecture(tx, cpts, { id, colonnes, pivot })))
      return refuse({ motif: 'envoi-inconnu' });
    return reussi(effets({ id }));
  },
});

/** Forgets a list that waits: nothing of it was written. */
export const oublierEnvoi = defineUseCase({
  nom: 'mt.oublier-envoi',
  saisie: z.strictObject({ envoi: zUuid }),
  droit: IMPORTER,
  executer: async (
    { tx, cpts },
    { envoi: id },
  ): Promise<Result<Effets<{ readonly id: string }>, RefusDeListe>> => {
    if (!(await deletePrepare(tx, cpts, id))) return refuse({ motif: 'envoi-inconnu' });
    return reussi(effets({ id }, { trace: { action: 'mt.envoi-oublie', objet: id } }));
  },
});
