import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zCourriel, zTexte } from '#kernel/zod.ts';
import { revoquerLiens } from '#modules/liens';
import {
  type Ctx,
  defineUseCase,
  type Effets,
  effets,
  type MessageAEnvoyer,
} from '#platform/use-case.ts';
import { type CptsInvitee, cptsInvitee, nommesOntSigne } from '../data/inter-invitees.query.ts';
import { addReprise, setContact, takeBackInvitee } from '../data/inter-invitees.repository.ts';
import { reunionNommee } from '../data/reunions.query.ts';
import { texteDeReprise } from '../domain/annonce-inter.ts';
import { LIEN_INTER, vientPeutEtre } from '../domain/inter.ts';
import type { RefusDInviter } from '../domain/refus.ts';
import type { Reunion } from '../domain/reunion.ts';
import { decommanderNommes } from './decommander-nommes.ts';
import { auxInvitees } from './inter.ts';
import { zLigne, zReunion } from './saisies.ts';
import { reunionAnimee } from './tenir-reunion.ts';

const laquelle = { reunion: zReunion, invitation: z.uuid() };
type Fait = Promise<Result<Effets<{ readonly nom: string }>, RefusDInviter>>;

/** Takes an invitation back, with a reason: it opens nothing any more, and the CPTS is told. */
export const retirerInvitation = defineUseCase({
  nom: 'reunions.retirer-invitation',
  saisie: z.strictObject({
    ...laquelle,
    motif: zTexte(300, 'Dites pourquoi, en une phrase\u00A0: la CPTS invitée la lira.'),
  }),
  droit: 'reunions.groupe.tenir',
  executer: async (ctx, { motif, ...l }): Fait => {
    const { tx, cpts, acteur, maintenant: le } = ctx;
    const ouverte = await ouverteDe(ctx, l);
    if (!ouverte.ok) return ouverte;
    const { reunion, invitee } = ouverte.valeur;
    const { id, nom } = invitee;
    // What is not told may be nobody: the sheet of those who signed stays with their own CPTS.
    const presents = invitee.venue.some((v) => v.presents !== 0 && v.presents !== 'tu');
    if (presents || (await nommesOntSigne(tx, cpts, id))) return refuse({ motif: 'reunion-tenue' });
    const reprise = { id, motif, parNom: acteur.nom, le };
    const tour = await takeBackInvitee(tx, cpts, reprise);
    if (tour === null) return refuse({ motif: 'invitation-inconnue' });
    await addReprise(tx, cpts, { ...reprise, tour });
    const auxNommes = await decommanderNommes(ctx, invitee, reunion);
    await revoquerLiens(ctx, { genre: LIEN_INTER, objet: id });
    const texte = texteDeReprise({
      organisatrice: ctx.appel.cpts?.nom ?? '',
      titre: reunion.titre,
      motif,
    });
    const messages: MessageAEnvoyer[] = [...auxNommes];
    const destinataire = invitee.contactCourriel;
    if (destinataire) messages.push({ canal: 'courriel', destinataire, ...texte });
    const trace = { action: 'reunions.inter-reprise', objet: l.reunion };
    return reussi(effets({ nom }, { messages, evenements: [auxInvitees(l.reunion)], trace }));
  },
});

/** Writes to somebody else of a CPTS elsewhere: the link of the one before opens nothing any more. */
export const corrigerContact = defineUseCase({
  nom: 'reunions.corriger-contact',
  saisie: z.strictObject({ ...laquelle, contact: zLigne(120), courriel: zCourriel }),
  droit: 'reunions.groupe.tenir',
  executer: async (ctx, { contact, courriel, ...l }): Fait => {
    const { tx, cpts } = ctx;
    const ouverte = await ouverteDe(ctx, l);
    if (!ouverte.ok) return ouverte;
    const { id, nom, inviteeId } = ouverte.valeur.invitee;
    if (inviteeId !== null) return refuse({ motif: 'invitation-inconnue' });
    await setContact(tx, cpts, { id, contact, courriel: courriel.toLowerCase() });
    await revoquerLiens(ctx, { genre: LIEN_INTER, objet: id });
    const trace = { action: 'reunions.inter-contact-corrige', objet: l.reunion };
    return reussi(effets({ nom }, { evenements: [auxInvitees(l.reunion)], trace }));
  },
});

type Laquelle = { readonly reunion: string; readonly invitation: string };
type Ouverte = { readonly reunion: Reunion; readonly invitee: CptsInvitee };

/** An invitation that still stands, to a meeting that is to come. */
async function ouverteDe(ctx: Ctx, l: Laquelle): Promise<Result<Ouverte, RefusDInviter>> {
  const { tx, cpts, maintenant } = ctx;
  const reunion = await reunionAnimee(ctx, l.reunion);
  if (!reunion.ok) return reunion;
  if (reunion.valeur.fin <= maintenant) return refuse({ motif: 'reunion-passee' });
  const dite = await reunionNommee(tx, cpts, l.reunion);
  const invitee = await cptsInvitee(tx, cpts, l.invitation);
  if (!dite || invitee?.reunionId !== l.reunion || !vientPeutEtre(invitee.etat))
    return refuse({ motif: 'invitation-inconnue' });
  return reussi({ reunion: dite, invitee });
}
