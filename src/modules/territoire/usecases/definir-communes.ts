import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { communesAChoisir } from '../data/carte.query.ts';
import { communesDeLaCpts } from '../data/couvertures.query.ts';
import { deleteAutresCouvertures, insertCouvertures } from '../data/couvertures.repository.ts';

export type RefusCommunes = {
  readonly motif: 'communes-inconnues';
  readonly codes: readonly string[];
};

/**
 * Says which communes the CPTS covers from now on. A commune that stays keeps its sector; one that left the
 * official list may stay, but may not come in.
 */
export const definirCommunes = defineUseCase({
  nom: 'territoire.definir-communes',
  saisie: z.strictObject({
    communes: z.array(zCodeCommune).min(1, 'Gardez au moins une commune.').max(2000),
  }),
  droit: 'territoire.modifier',
  executer: async (ctx, saisie) => {
    const codes = [...new Set<string>(saisie.communes)];
    const actuelles = await communesDeLaCpts(ctx.tx, ctx.cpts);
    const admises = new Set([
      ...actuelles.map((c) => c.code),
      ...(await communesAChoisir(ctx.tx, codes)).map((c) => c.code),
    ]);
    const inconnues = codes.filter((code) => !admises.has(code));
    if (inconnues.length > 0)
      return refuse<RefusCommunes>({ motif: 'communes-inconnues', codes: inconnues });
    const retirees = await deleteAutresCouvertures(ctx.tx, ctx.cpts, codes);
    const ajoutees = await insertCouvertures(ctx.tx, ctx.cpts, codes);
    const changees = retirees.length + ajoutees.length;
    return reussi(
      effets(
        { ajoutees, retirees },
        changees === 0
          ? {}
          : {
              evenements: [{ genre: 'territoire.communes-changees', donnees: { cpts: ctx.cpts } }],
              trace: {
                action: 'territoire.communes-definies',
                detail: { ajoutees: ajoutees.join(' '), retirees: retirees.join(' ') },
              },
            },
      ),
    );
  },
});
