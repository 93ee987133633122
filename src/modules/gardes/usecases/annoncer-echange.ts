import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zIdentifiant } from '#kernel/zod.ts';
import { emettreLien } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { courrielsDe, courrielsDeLaCoordination } from '../data/contacts.query.ts';
import { invitationsDeLEchange } from '../data/invitations.query.ts';
import {
  type Cadre,
  type Texte,
  texteDeProposition,
  texteDeReprise,
  texteDeSuite,
  texteDIssue,
} from '../domain/annonce.ts';
import { type Invitation, LIEN_D_ECHANGE } from '../domain/echange.ts';

type Annonces = Promise<
  Result<Effets<{ readonly messages: number }>, { readonly motif: 'echange-inconnu' }>
>;

const zSaisie = z.strictObject({ echange: zIdentifiant<'EchangeId'>(), adresse: z.string() });

/** Writes to everybody asked, each with a link of their own. Not when the proposal was closed meanwhile. */
export const annoncerProposition = defineUseCase({
  nom: 'gardes.annoncer-proposition',
  saisie: zSaisie,
  droit: 'gardes.message.envoyer',
  executer: async (ctx, { echange, adresse }): Annonces => {
    const invitations = await invitationsDeLEchange(ctx.tx, ctx.cpts, echange);
    if (invitations.length === 0) return refuse({ motif: 'echange-inconnu' });
    const ouvertes = invitations.filter(
      ({ etat, garde }) => etat === 'propose' && garde.debut > ctx.maintenant,
    );
    const courriels = await courriersDe(
      ctx,
      ouvertes.map(({ professionnelId }) => professionnelId),
    );
    const messages = [];
    for (const invitation of ouvertes) {
      const destinataire = courriels.get(invitation.professionnelId);
      if (!destinataire) continue;
      const lien = await lienDe(ctx, invitation, adresse);
      const texte = texteDeProposition({ ...invitation, ...cadreDe(ctx, invitation), lien });
      messages.push(courriel(destinataire, texte));
    }
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

/** The link serves once, and no longer than the duty may be taken. */
async function lienDe(ctx: Ctx, { id, invite, garde }: Invitation, adresse: string) {
  const heures = Math.max(1, (garde.debut.getTime() - ctx.maintenant.getTime()) / 3_600_000);
  const { jeton } = await emettreLien(ctx, {
    genre: LIEN_D_ECHANGE,
    objet: id,
    porteur: invite,
    compte: null,
    usageUnique: true,
    heures,
  });
  return `${adresse}/c/${ctx.appel.cpts?.slug ?? ''}/gardes/echange/${jeton}`;
}

/** Tells both sides that a duty changed hands, or its holder that nobody takes it. */
export const annoncerIssue = defineUseCase({
  nom: 'gardes.annoncer-issue',
  saisie: zSaisie.extend({ par: z.uuid().nullable() }),
  droit: 'gardes.message.envoyer',
  executer: async (ctx, { echange, adresse, par }): Annonces => {
    const invitations = await invitationsDeLEchange(ctx.tx, ctx.cpts, echange);
    const [une] = invitations;
    if (!une) return refuse({ motif: 'echange-inconnu' });
    const repreneur = invitations.find(({ professionnelId }) => professionnelId === par) ?? null;
    const courriels = await courriersDe(ctx, [une.deId, ...(par ? [par] : [])]);
    const gardes = `${adresse}/app/${ctx.appel.cpts?.slug ?? ''}/gardes`;
    const { garde, empeche } = une;
    const issue = { ...cadreDe(ctx, une), garde, empeche, repreneur: repreneur?.invite ?? null };
    const dit = { ...issue, lien: `${gardes}/moi` };
    const demandeur = courriels.get(une.deId);
    const nouveau = par && courriels.get(par);
    const messages = [
      ...(demandeur ? [courriel(demandeur, texteDIssue(dit))] : []),
      ...(nouveau ? [courriel(nouveau, texteDeReprise(dit))] : []),
      ...(await aLaCoordination(ctx, une, {
        ...issue,
        lien: `${gardes}/gardes/${garde.id}`,
      })),
    ];
    return reussi(effets({ messages: messages.length }, { messages }));
  },
});

/** Told that a duty was given back, they are told what became of it. */
async function aLaCoordination(
  { tx, cpts, maintenant, fuseau }: Ctx,
  { empeche, demandeur }: Invitation,
  issue: Parameters<typeof texteDIssue>[0],
) {
  if (!empeche) return [];
  const a = await courrielsDeLaCoordination(tx, cpts, dateCivileDe(maintenant, fuseau));
  return a.map((destinataire) => courriel(destinataire, texteDeSuite({ ...issue, demandeur })));
}

const courriel = (destinataire: string, texte: Texte) =>
  ({ ...texte, canal: 'courriel', destinataire }) as const;

async function courriersDe({ tx, cpts, maintenant, fuseau }: Ctx, professionnels: string[]) {
  return await courrielsDe(tx, cpts, { professionnels, jour: dateCivileDe(maintenant, fuseau) });
}

function cadreDe({ appel, fuseau }: Ctx, { tableau }: Invitation): Cadre {
  return { cpts: appel.cpts?.nom ?? '', tableau, fuseau };
}
