import { z } from 'zod';
import { dateCivile } from '#kernel/date-civile.ts';
import { dateLongue } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import {
  type ActionAEcrire,
  takeActionsAEcrire,
  takeActionsARelancer,
} from '../data/actions.repository.ts';
import { convoques, reunionNommee } from '../data/reunions.query.ts';
import { texteDAction, texteDeCompteRendu } from '../domain/annonce.ts';
import { LIEN_D_ACTION, LIEN_DE_COMPTE_RENDU } from '../domain/reunion.ts';
import { apres, ecrireAChacun } from './ecrire.ts';
import { zReunion } from './saisies.ts';

type Annonces = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'reunion-inconnue' }>
>;
const droit = 'reunions.message.envoyer';
/** Minutes are read again before the next meeting; an action is told done when it is. */
const JOURS = 120;

/** Sends the minutes to members and absentees, and its action to each who took one. */
export const annoncerCompteRendu = defineUseCase({
  nom: 'reunions.annoncer-compte-rendu',
  saisie: z.strictObject({ reunion: zReunion, adresse: z.string() }),
  droit,
  executer: async (ctx, { reunion: id, adresse }): Annonces => {
    const { tx, cpts, fuseau, maintenant: le, appel } = ctx;
    const reunion = await reunionNommee(tx, cpts, id);
    if (!reunion) return refuse({ motif: 'reunion-inconnue' });
    const cadre = { cpts: appel.cpts?.nom ?? '', fuseau, titre: reunion.titre, reunion };
    const tous = await convoques(tx, cpts, id);
    const comptesRendus = await ecrireAChacun(
      ctx,
      tous.map((c) => ({ nom: c.nom, personneId: c.id, objet: c.convocationId })),
      {
        genre: LIEN_DE_COMPTE_RENDU,
        page: 'compte-rendu',
        adresse,
        jusqua: apres(le, JOURS),
        texte: (_, lien) => texteDeCompteRendu({ ...cadre, lien }),
      },
    );
    const aFaire = await takeActionsAEcrire(tx, cpts, { reunion: id, le });
    const messages = [...comptesRendus, ...(await ecrireLesActions(ctx, aFaire, adresse))];
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

/** Once an action is due and not done, asks its owner; once. */
export const relancerActions = defineUseCase({
  nom: 'reunions.relancer-actions',
  saisie: z.strictObject({ adresse: z.string() }),
  droit,
  executer: async (ctx, { adresse }): Annonces => {
    const { tx, cpts, fuseau, maintenant: le } = ctx;
    const dues = await takeActionsARelancer(tx, cpts, { jour: dateCivileDe(le, fuseau), le });
    const messages = await ecrireLesActions(ctx, dues, adresse);
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

async function ecrireLesActions(ctx: Ctx, actions: readonly ActionAEcrire[], adresse: string) {
  const { fuseau, appel } = ctx;
  return await ecrireAChacun(
    ctx,
    actions.map((action) => ({ ...action, objet: action.id })),
    {
      genre: LIEN_D_ACTION,
      page: 'action',
      adresse,
      jusqua: apres(ctx.maintenant, JOURS),
      texte: ({ texte, titre, echeance }, lien) =>
        texteDAction({
          ...{ fuseau, texte, titre, lien },
          cpts: appel.cpts?.nom ?? '',
          echeance: dateLongue(dateCivile(echeance)),
        }),
    },
  );
}
