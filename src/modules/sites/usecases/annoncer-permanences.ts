import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { emettreLien } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDe } from '../data/contacts.query.ts';
import { equipeDuSite } from '../data/equipiers.query.ts';
import { permanencesAPourvoir } from '../data/permanences.query.ts';
import { loadPermanence } from '../data/permanences.repository.ts';
import { type SiteNomme, siteNomme } from '../data/sites.query.ts';
import { texteAuPreneur, texteDAppel, texteDePrise } from '../domain/annonce.ts';
import { type Equipier, LIEN_D_EQUIPIER } from '../domain/equipier.ts';
import type { Permanence } from '../domain/permanence.ts';
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

/** Tells whoever took hours what they hold, with the link that gives them back, and whoever answers for the site. */
export const annoncerPrise = defineUseCase({
  nom: 'sites.annoncer-prise',
  saisie: z.strictObject({ permanence: zPermanence, adresse: z.string() }),
  droit: 'sites.message.envoyer',
  executer: async (ctx, { permanence: id, adresse }): Annonce => {
    const { tx, cpts, maintenant, fuseau } = ctx;
    const permanence = await loadPermanence(tx, cpts, id);
    const site = permanence && (await siteNomme(tx, cpts, permanence.siteId));
    if (!site) return refuse({ motif: 'permanence-inconnue' });
    const preneur = permanence.professionnelId;
    if (!preneur) return reussi(effets({ messages: 0 }));
    const jour = dateCivileDe(maintenant, fuseau);
    const { responsableId } = site;
    const professionnels = [preneur, ...(responsableId ? [responsableId] : [])];
    const courriels = await courrielsDe(tx, cpts, { professionnels, jour });
    const prise = { ...permanence, site, adresse };
    const messages = [
      ...(await auPreneur(ctx, prise, courriels.get(preneur))),
      ...(responsableId === preneur
        ? []
        : auResponsable(ctx, prise, courriels.get(responsableId ?? ''))),
    ];
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

type Prise = Permanence & { readonly site: SiteNomme; readonly adresse: string };

async function auPreneur(ctx: Ctx, prise: Prise, destinataire: string | undefined) {
  const { debut, site, adresse } = prise;
  const jour = dateCivileDe(debut, ctx.fuseau);
  const equipe = await equipeDuSite(ctx.tx, ctx.cpts, { site: site.id, jour });
  const lui = equipe.find(({ professionnelId }) => professionnelId === prise.professionnelId);
  if (!destinataire || !lui) return [];
  const lien = await lienDe(ctx, lui, { jusqua: debut, adresse });
  const texte = texteAuPreneur({ ...commun(ctx, prise), lien });
  return [{ ...texte, canal: 'courriel' as const, destinataire }];
}

function auResponsable(ctx: Ctx, prise: Prise, destinataire: string | undefined) {
  if (!destinataire) return [];
  const lien = `${prise.adresse}/app/${ctx.appel.cpts?.slug ?? ''}/sites/${prise.site.id}`;
  const texte = texteDePrise({ ...commun(ctx, prise), qui: prise.professionnel ?? '', lien });
  return [{ ...texte, canal: 'courriel' as const, destinataire }];
}

function commun({ appel, fuseau }: Ctx, { site, ...permanence }: Prise) {
  return { cpts: appel.cpts?.nom ?? '', site: site.nom, fuseau, permanence };
}
