import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { emettreLien, revoquerLiens } from '#modules/liens';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compteDId } from '../data/comptes.repository.ts';
import { motDePasseOublie } from '../domain/courriels.ts';
import { aEcrire } from './ecrire-au-compte.ts';

/** Kind of the links that let somebody choose a new password. */
export const LIEN_MOT_DE_PASSE = 'comptes.mot-de-passe';

/**
 * Mails the link that lets an account choose a new password: one hour, once, and those of before stop serving. Accounts
 * of the demonstration get none.
 */
export const envoyerLien = defineUseCase({
  nom: 'comptes.envoyer-lien',
  saisie: z.strictObject({ compte: z.uuid(), adresse: z.url() }),
  droit: 'comptes.message.envoyer',
  executer: async (ctx, { compte: id, adresse }) => {
    const compte = await compteDId(ctx.tx, id);
    if (!compte || compte.demonstration) return reussi(effets(null));
    await revoquerLiens(ctx, { genre: LIEN_MOT_DE_PASSE, objet: id });
    const { jeton } = await emettreLien(ctx, {
      genre: LIEN_MOT_DE_PASSE,
      objet: id,
      porteur: `${compte.prenom} ${compte.nom}`,
      compte: id,
      usageUnique: true,
      heures: 1,
    });
    const courriel = motDePasseOublie(compte.prenom, `${adresse}/mot-de-passe-oublie/${jeton}`);
    return reussi(effets(null, { messages: [aEcrire(compte, courriel)] }));
  },
});
