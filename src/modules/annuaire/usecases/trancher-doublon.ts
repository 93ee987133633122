import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zUuid } from '#kernel/zod.ts';
import { defineUseCase, effets, type Tx } from '#platform/use-case.ts';
import { ecrireFusion, effacerFusion, insertDistincts } from '../data/doublons.repository.ts';
import { fichePersonne } from '../data/fiche.query.ts';

export type RefusDeDoublon =
  | { readonly motif: 'meme-personne' }
  | { readonly motif: 'personne-inconnue' }
  | { readonly motif: 'deja-reunie' }
  | { readonly motif: 'pas-reunie' };

/** Says that two entries are one person: the second leads to the first, which takes what it did not know. */
export const reunirPersonnes = defineUseCase({
  nom: 'annuaire.reunir-personnes',
  saisie: z.strictObject({ garde: zUuid, absorbe: zUuid }),
  droit: 'annuaire.modifier',
  executer: async (ctx, { garde, absorbe }) => {
    const refus = await refusDeLaPaire(ctx.tx, ctx.cpts, [garde, absorbe]);
    if (refus) return refuse(refus);
    await ecrireFusion(
      ctx.tx,
      { cpts: ctx.cpts, garde, absorbe },
      { maintenant: ctx.maintenant, nom: ctx.acteur.nom },
    );
    const trace = { action: 'annuaire.personnes-reunies', objet: `${absorbe} ${garde}` };
    return reussi(effets({ garde, absorbe }, { trace }));
  },
});

/** Goes back on it: both entries are shown again. What was carried over stays noted. */
export const separerPersonnes = defineUseCase({
  nom: 'annuaire.separer-personnes',
  saisie: z.strictObject({ professionnel: zUuid }),
  droit: 'annuaire.modifier',
  executer: async (ctx, { professionnel }) => {
    const auteur = { maintenant: ctx.maintenant, nom: ctx.acteur.nom };
    const separee = await effacerFusion(ctx.tx, { cpts: ctx.cpts, professionnel }, auteur);
    if (!separee) return refuse<RefusDeDoublon>({ motif: 'pas-reunie' });
    const trace = { action: 'annuaire.personnes-separees', objet: String(professionnel) };
    return reussi(effets({ professionnel }, { trace }));
  },
});

/** Says that two entries who look alike are two people: they are not proposed again. */
export const distinguerPersonnes = defineUseCase({
  nom: 'annuaire.distinguer-personnes',
  saisie: z.strictObject({ premier: zUuid, second: zUuid }),
  droit: 'annuaire.modifier',
  executer: async (ctx, { premier, second }) => {
    const refus = await refusDeLaPaire(ctx.tx, ctx.cpts, [premier, second]);
    if (refus) return refuse(refus);
    await insertDistincts(ctx.tx, ctx.cpts, [premier, second], ctx.maintenant);
    const trace = { action: 'annuaire.personnes-distinguees', objet: `${premier} ${second}` };
    return reussi(effets({ premier, second }, { trace }));
  },
});

async function refusDeLaPaire(
  tx: Tx,
  cpts: string,
  [premier, second]: readonly [string, string],
): Promise<RefusDeDoublon | null> {
  if (premier === second) return { motif: 'meme-personne' };
  const personnes = [await fichePersonne(tx, cpts, premier), await fichePersonne(tx, cpts, second)];
  if (personnes.some((p) => p === null)) return { motif: 'personne-inconnue' };
  return personnes.some((p) => p?.fiche?.fusionneVers) ? { motif: 'deja-reunie' } : null;
}
