import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type Action, actionNommee } from '../data/actions.query.ts';
import { setEtatDAction } from '../data/actions.repository.ts';
import type { RefusDAction } from '../domain/refus.ts';
import { LIEN_D_ACTION } from '../domain/reunion.ts';
import { peutAnimer } from './animer.ts';
import { zAction } from './saisies.ts';

type Suivi = Promise<Result<Effets<Action>, RefusDAction>>;

/** What a link asks: is it done? Opening it changes nothing. */
export const lireActionParLien = defineUseCase({
  nom: 'reunions.lire-action-par-lien',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }): Suivi => {
    const action = await parLien(ctx, jeton);
    return action ? reussi(effets(action)) : refuse({ motif: 'lien-inconnu' });
  },
});

/** Done, or not yet: both are answers. */
export const repondreAction = defineUseCase({
  nom: 'reunions.repondre-action',
  saisie: z.strictObject({
    jeton: zJeton,
    etat: z.enum(['faite', 'a-faire'], { error: 'Dites si c’est fait.' }),
  }),
  droit: 'public',
  executer: async (ctx, { jeton, etat }): Suivi => {
    const action = await parLien(ctx, jeton);
    if (!action) return refuse({ motif: 'lien-inconnu' });
    await setEtatDAction(ctx.tx, ctx.cpts, { id: action.id, etat, le: ctx.maintenant });
    const trace = { action: 'reunions.action-suivie', objet: action.id };
    return reussi(effets({ ...action, etat }, { trace }));
  },
});

/** The coordination notes that an action is done, is to be done, or is given up. */
export const noterAction = defineUseCase({
  nom: 'reunions.noter-action',
  saisie: z.strictObject({
    action: zAction,
    etat: z.enum(['faite', 'a-faire', 'abandonnee'], { error: 'Dites où en est l’action.' }),
  }),
  droit: 'reunions.reunion.animer',
  executer: async (ctx, { action: id, etat }): Suivi => {
    const action = await actionNommee(ctx.tx, ctx.cpts, id);
    if (!action) return refuse({ motif: 'action-inconnue' });
    if (!peutAnimer(ctx.acteur, action.referentProfessionnel))
      return refuse({ motif: 'groupe-d-un-autre' });
    await setEtatDAction(ctx.tx, ctx.cpts, { id, etat, le: ctx.maintenant });
    const trace = { action: 'reunions.action-suivie', objet: id };
    return reussi(effets({ ...action, etat }, { trace }));
  },
});

async function parLien(ctx: Ctx, jeton: string): Promise<Action | null> {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_D_ACTION });
  return lien && (await actionNommee(ctx.tx, ctx.cpts, lien.objet));
}
