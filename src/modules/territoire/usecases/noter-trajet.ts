import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune, zEntier, zFacultatif, zTexte } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { communesParCodes } from '../data/communes.query.ts';
import { deleteTrajets, upsertTrajet } from '../data/trajets.repository.ts';

export type RefusTrajet =
  | { readonly motif: 'meme-commune' }
  | { readonly motif: 'communes-inconnues'; readonly codes: readonly string[] };

/**
 * Records the minutes by road between two communes, which win over the computed ones. Both ways unless
 * `sensUnique`; typing a pair again replaces what was there.
 */
export const noterTrajet = defineUseCase({
  nom: 'territoire.noter-trajet',
  saisie: z.strictObject({
    de: zCodeCommune,
    vers: zCodeCommune,
    minutes: zEntier({ min: 1, max: 600 }),
    raison: zFacultatif(zTexte(200)),
    sensUnique: z.boolean().default(false),
  }),
  droit: 'territoire.modifier',
  executer: async (ctx, { de, vers, minutes, raison, sensUnique }) => {
    if (String(de) === String(vers)) return refuse<RefusTrajet>({ motif: 'meme-commune' });
    const connues = new Set((await communesParCodes(ctx.tx, [de, vers])).map((c) => c.code));
    const inconnues = [de, vers].filter((code) => !connues.has(code));
    if (inconnues.length > 0)
      return refuse<RefusTrajet>({ motif: 'communes-inconnues', codes: inconnues });
    if (!sensUnique) await deleteTrajets(ctx.tx, ctx.cpts, { de, vers, deuxSens: true });
    await upsertTrajet(ctx.tx, ctx.cpts, { de, vers, minutes, raison: raison ?? null });
    return reussi(
      effets(
        { de, vers, minutes },
        {
          trace: { action: 'territoire.trajet-note', objet: `${de} ${vers}`, detail: { minutes } },
        },
      ),
    );
  },
});

/** Goes back to the computed time for a pair. */
export const oublierTrajet = defineUseCase({
  nom: 'territoire.oublier-trajet',
  saisie: z.strictObject({ de: zCodeCommune, vers: zCodeCommune }),
  droit: 'territoire.modifier',
  executer: async (ctx, { de, vers }) => {
    const oublies = await deleteTrajets(ctx.tx, ctx.cpts, { de, vers, deuxSens: false });
    if (oublies === 0) return refuse({ motif: 'trajet-absent' });
    return reussi(
      effets(
        { de, vers },
        { trace: { action: 'territoire.trajet-oublie', objet: `${de} ${vers}` } },
      ),
    );
  },
});
