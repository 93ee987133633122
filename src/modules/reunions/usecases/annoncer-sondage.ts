import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { creneauxDuSondage, organisateurDuSondage, sondageNomme } from '../data/sondages.query.ts';
import {
  type AInviter,
  sansReponse,
  takeAInviter,
  takeARelancer,
} from '../data/sondages-a-envoyer.repository.ts';
import { texteDeComplet, texteDeRelance, texteDeSondage } from '../domain/annonce.ts';
import { LIEN_DE_SONDAGE } from '../domain/reunion.ts';
import { reponses, type Sondage } from '../domain/sondage.ts';
import { apres, ecrireAChacun, ecrireALOrganisateur } from './ecrire.ts';
import { zSondage } from './saisies.ts';

type Annonces = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'sondage-inconnu' }>
>;
const droit = 'reunions.message.envoyer';
const saisie = z.strictObject({ sondage: zSondage, adresse: z.string() });
/** After the poll closed, its link still says which date was chosen. */
const JOURS_APRES = 14;

/** Writes to everybody whose turn has come, each with a link of their own. */
export const annoncerSondage = defineUseCase({
  nom: 'reunions.annoncer-sondage',
  saisie,
  droit,
  executer: async (ctx, { sondage: id, adresse }): Annonces => {
    const { tx, cpts, maintenant: le } = ctx;
    const sondage = await sondageNomme(tx, cpts, id);
    if (!sondage) return refuse({ motif: 'sondage-inconnu' });
    const invites = await takeAInviter(tx, cpts, { sondage: id, le });
    return envoyes(await ecrire(ctx, { sondage, invites, adresse, texte: texteDeSondage }));
  },
});

/** Writes again to those who have not answered, while they still may. */
export const relancerSansReponse = defineUseCase({
  nom: 'reunions.relancer-sans-reponse',
  saisie,
  droit,
  executer: async (ctx, { sondage: id, adresse }): Annonces => {
    const sondage = await sondageNomme(ctx.tx, ctx.cpts, id);
    if (!sondage) return refuse({ motif: 'sondage-inconnu' });
    if (reponses(sondage, ctx.maintenant) === 'closes') return envoyes([]);
    return envoyes(await relancer(ctx, sondage, adresse));
  },
});

/** Two days before a poll closes, once, those who have not answered are reminded. */
export const relancerAvantCloture = defineUseCase({
  nom: 'reunions.relancer-avant-cloture',
  saisie: z.strictObject({ adresse: z.string() }),
  droit,
  executer: async (ctx, { adresse }): Annonces => {
    const { tx, cpts, maintenant: le } = ctx;
    const messages: MessageAEnvoyer[] = [];
    for (const id of await takeARelancer(tx, cpts, { avant: apres(le, 2), le })) {
      const sondage = await sondageNomme(tx, cpts, id);
      if (sondage) messages.push(...(await relancer(ctx, sondage, adresse)));
    }
    return envoyes(messages);
  },
});

/** Tells whoever organises that everybody has answered. */
export const annoncerComplet = defineUseCase({
  nom: 'reunions.annoncer-complet',
  saisie,
  droit,
  executer: async (ctx, { sondage: id, adresse }): Annonces => {
    const sondage = await sondageNomme(ctx.tx, ctx.cpts, id);
    if (!sondage) return refuse({ motif: 'sondage-inconnu' });
    const { appel, fuseau } = ctx;
    const lien = `${adresse}/app/${appel.cpts?.slug ?? ''}/reunions/sondages/${id}`;
    const cadre = { cpts: appel.cpts?.nom ?? '', fuseau, titre: sondage.titre, lien };
    const compte = await organisateurDuSondage(ctx.tx, ctx.cpts, id);
    return envoyes(await ecrireALOrganisateur(ctx, { compte, texte: texteDeComplet(cadre) }));
  },
});

type Envoi = {
  readonly sondage: Sondage;
  readonly invites: readonly AInviter[];
  readonly adresse: string;
  readonly texte: typeof texteDeSondage;
};

async function ecrire(ctx: Ctx, { sondage, invites, adresse, texte }: Envoi) {
  const { length: creneaux } = await creneauxDuSondage(ctx.tx, ctx.cpts, sondage.id);
  const { titre, clotureLe } = sondage;
  const cadre = { cpts: ctx.appel.cpts?.nom ?? '', fuseau: ctx.fuseau, titre, clotureLe, creneaux };
  const destinataires = invites.map((invite) => ({ ...invite, objet: invite.invitationId }));
  return await ecrireAChacun(ctx, destinataires, {
    genre: LIEN_DE_SONDAGE,
    page: 'sondage',
    adresse,
    jusqua: apres(clotureLe, JOURS_APRES),
    texte: (_, lien) => texte({ ...cadre, lien }),
  });
}

async function relancer(ctx: Ctx, sondage: Sondage, adresse: string) {
  const invites = await sansReponse(ctx.tx, ctx.cpts, sondage.id);
  return await ecrire(ctx, { sondage, invites, adresse, texte: texteDeRelance });
}

const envoyes = (messages: readonly MessageAEnvoyer[]) =>
  reussi(effets({ messages: messages.length }, { messages }));
