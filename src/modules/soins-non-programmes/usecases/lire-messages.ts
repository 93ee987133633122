import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { sansLienDInvitation } from '#modules/comptes';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { compterMessages, demandesCachees, messagesDeLaCpts } from '../data/messages.query.ts';
import { ETATS_DE_MESSAGE } from '../domain/message.ts';

/** The outbox: phones and links of patients, so their reading is written. */
export const lireMessages = defineUseCase({
  nom: 'snp.lire-messages',
  saisie: z.strictObject({ etat: z.enum(ETATS_DE_MESSAGE).nullable() }),
  droit: 'snp.mission.regler',
  executer: async (ctx, { etat }) => {
    const saufObjets = await cachees(ctx);
    const lus = await messagesDeLaCpts(ctx, { etat, saufObjets });
    const messages = ctx.acteur.droits.has(INVITER) ? lus : lus.map(sansLien);
    const comptes = await compterMessages(ctx.tx, ctx.cpts, saufObjets);
    const trace = { action: 'snp.messages-lus', detail: { lignes: messages.length } };
    return reussi(effets({ messages, comptes }, { trace }));
  },
});

/** Who may not invite must not take the place of somebody invited. */
const INVITER = 'comptes.invitation.envoyer';

const sansLien = <M extends { readonly corps: string | null }>(message: M): M => ({
  ...message,
  corps: message.corps && sansLienDInvitation(message.corps),
});

/** How many messages wait, left, or failed. */
export const compterLesMessages = defineUseCase({
  nom: 'snp.compter-messages',
  saisie: z.strictObject({}),
  droit: 'snp.demande.toutes',
  executer: async (ctx) =>
    reussi(effets(await compterMessages(ctx.tx, ctx.cpts, await cachees(ctx)))),
});

/** Only a professional may have been opposed: the others pay nothing. */
async function cachees({ tx, cpts, acteur }: Ctx): Promise<readonly string[]> {
  const lit = acteur.professionnel !== null || acteur.delegations.length > 0;
  return lit ? await demandesCachees(tx, cpts) : [];
}
