import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDe } from '../data/contacts.query.ts';
import { equipeDuSite } from '../data/equipiers.query.ts';
import { permanencesAPourvoir } from '../data/permanences.query.ts';
import { loadPermanence } from '../data/permanences.repository.ts';
import { siteNomme } from '../data/sites.query.ts';
import { texteDAppel, texteDePrise } from '../domain/annonce.ts';
import { type Equipier, LIEN_D_EQUIPIER } from '../domain/equipier.ts';
import { zPermanence, zSite } from './saisies.ts';

type Annonce = Promise<
  Result<
    Effets<{ readonly messages: number }>,
    { readonly motif: 'site-inconnu' | 'permanence-inconnue' }
  >
>;

/** Writes to everybody of the team that hours wait for a taker, each with a link of their own. */
export const appelerEquipe = defineUseCase({
  nom: 'sites.appeler-equipe',
  saisie: z.strictObject({ site: zSite, adresse: z.string() }),
  droit: 'sites.message.envoyer',
  executer: async (ctx, { site: id, adresse }): Annonce => {
    const { tx, cpts, maintenant, fuseau, appel } = ctx;
    const site = await siteNomme(tx, cpts, id);
    if (!site) return refuse({ motif: 'site-inconnu' });
    const permanences = await permanencesAPourvoir(tx, cpts, { site: id, maintenant });
    const derniere = permanences.at(-1);
    if (!derniere || site.fermeLe) return reussi(effets({ messages: 0 }));
    const jour = dateCivileDe(maintenant, fuseau);
    const equipe = await equipeDuSite(tx, cpts, { site: id, jour });
    const professionnels = equipe.map(({ professionnelId }) => professionnelId);
    const courriels = await courrielsDe(tx, cpts, { professionnels, jour });
    const messages = [];
    for (const equipier of equipe) {
      const destinataire = courriels.get(equipier.professionnelId);
      if (!destinataire) continue;
      const lien = await lienDe(ctx, equipier, { jusqua: derniere.debut, adresse });
      const dit = { cpts: appel.cpts?.nom ?? '', site: site.nom, fuseau, permanences, lien };
      messages.push({ ...texteDAppel(dit), canal: 'courriel' as const, destinataire });
    }
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

type Portee = { readonly jusqua: Date; readonly adresse: string };

/** The link lives as long as there is something to take. */
async function lienDe(ctx: Ctx, { id, nom }: Equipier, { jusqua, adresse }: Portee) {
  const heures = Math.max(1, (jusqua.getTime() - ctx.maintenant.getTime()) / 3_600_000);
  const { jeton } = await emettreLien(ctx, {
    genre: LIEN_D_EQUIPIER,
    objet: id,
    porteur: nom,
    compte: null,
    usageUnique: false,
    heures,
  });
  return `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/sites/permanences/${jeton}`;
}

/** Tells whoever answers for the site that somebody took hours. */
export const annoncerPrise = defineUseCase({
  nom: 'sites.annoncer-prise',
  saisie: z.strictObject({ permanence: zPermanence, adresse: z.string() }),
  droit: 'sites.message.envoyer',
  executer: async (ctx, { permanence: id, adresse }): Annonce => {
    const { tx, cpts, maintenant, fuseau, appel } = ctx;
    const permanence = await loadPermanence(tx, cpts, id);
    const site = permanence && (await siteNomme(tx, cpts, permanence.siteId));
    if (!site) return refuse({ motif: 'permanence-inconnue' });
    const { responsableId } = site;
    const qui = permanence.professionnel;
    if (!responsableId || !qui || responsableId === permanence.professionnelId)
      return reussi(effets({ messages: 0 }));
    const jour = dateCivileDe(maintenant, fuseau);
    const courriels = await courrielsDe(tx, cpts, { professionnels: [responsableId], jour });
    const destinataire = courriels.get(responsableId);
    if (!destinataire) return reussi(effets({ messages: 0 }));
    const lien = `${adresse}/app/${appel.cpts?.slug ?? ''}/sites/${site.id}`;
    const dit = { cpts: appel.cpts?.nom ?? '', site: site.nom, fuseau, permanence, qui, lien };
    const messages = [{ ...texteDePrise(dit), canal: 'courriel' as const, destinataire }];
    return reussi(effets({ messages: 1 }, { messages }));
  },
});
