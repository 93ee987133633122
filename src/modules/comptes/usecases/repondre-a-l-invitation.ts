import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { trouverLien, utiliserLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { personnesParIds } from '../data/annuaire.query.ts';
import { compteDuCourriel, courrielPris, insertCompte } from '../data/comptes.repository.ts';
import { insertDelegation } from '../data/delegations.repository.ts';
import { type Invitation, invitationParId } from '../data/invitations.query.ts';
import { acceptInvitation } from '../data/invitations.repository.ts';
import { insertMandatUnique } from '../data/mandats.repository.ts';
import { GENRE_D_INVITATION } from '../domain/invitation.ts';
import type { MotDePasseRefuse, RefusDAcces } from '../domain/refus.ts';
import { choisirMotDePasse } from './choisir-mot-de-passe.ts';

/** What a link invites to, for whoever holds it. Changes nothing. */
export const lireInvitation = defineUseCase({
  nom: 'comptes.lire-invitation',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }) => {
    const ouverte = await ouvrir(ctx, jeton);
    if (!ouverte) return refuse<RefusDAcces>({ motif: 'lien-inconnu' });
    const { invitation } = ouverte;
    const fiches = invitation.professionnel
      ? await personnesParIds(ctx.tx, ctx.cpts, [invitation.professionnel])
      : [];
    const compteExistant = await courrielPris(ctx.tx, invitation.courriel);
    return reussi(effets({ ...invitation, fiche: fiches[0] ?? null, compteExistant }));
  },
});

type Acceptee = Result<Effets<{ readonly compte: string }>, RefusDAcces | MotDePasseRefuse>;

/** Opens the account of somebody invited, with the role offered. A hundred at once open one. */
export const accepterInvitation = defineUseCase({
  nom: 'comptes.accepter-invitation',
  saisie: z.strictObject({
    jeton: zJeton,
    prenom: zTexte(100),
    nom: zTexte(100),
    motDePasse: z.string().max(5000),
  }),
  droit: 'public',
  executer: async (ctx, { jeton, prenom, nom, motDePasse }): Promise<Acceptee> => {
    const ouverte = await ouvrir(ctx, jeton);
    // The link first: whoever loses waits here, and hashes nothing.
    if (!ouverte || !(await utiliserLien(ctx, ouverte.lien)))
      return refuse<RefusDAcces>({ motif: 'lien-inconnu' });
    const { invitation } = ouverte;
    const { courriel } = invitation;
    // Refused, the link is as if it had not served.
    const choisi = await choisirMotDePasse(motDePasse, { courriel, prenom, nom });
    if (!choisi.ok) return choisi;
    const compte = ctx.ids();
    const cree = await insertCompte(ctx.tx, {
      id: compte,
      courriel,
      nom,
      prenom,
      motDePasse: choisi.valeur,
      demonstration: false,
      creeLe: ctx.maintenant,
    });
    if (!cree) return refuse<RefusDAcces>({ motif: 'compte-existant' });
    return await donner(ctx, invitation, { compte, nouveau: true });
  },
});

/** Takes the role offered with the account of that address, already open and signed in. */
export const accepterMandat = defineUseCase({
  nom: 'comptes.accepter-mandat',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }) => {
    const ouverte = await ouvrir(ctx, jeton);
    if (!ouverte) return refuse<RefusDAcces>({ motif: 'lien-inconnu' });
    const { lien, invitation } = ouverte;
    const sien = await compteDuCourriel(ctx.tx, invitation.courriel);
    if (ctx.acteur.genre !== 'compte' || !sien || sien.id !== ctx.acteur.id)
      return refuse<RefusDAcces>({ motif: 'autre-compte' });
    if (!(await utiliserLien(ctx, lien))) return refuse<RefusDAcces>({ motif: 'lien-inconnu' });
    return await donner(ctx, invitation, { compte: sien.id, nouveau: false });
  },
});

async function ouvrir(ctx: Ctx, jeton: string) {
  const lien = await trouverLien(ctx, { jeton, genre: GENRE_D_INVITATION });
  const invitation = lien && (await invitationParId(ctx.tx, ctx.cpts, lien.objet));
  if (!invitation || invitation.accepteeLe || invitation.retireeLe) return null;
  return { lien, invitation };
}

type Preneur = { readonly compte: string; readonly nouveau: boolean };

/** The role, the delegation if there is one, and the invitation closed. */
async function donner(ctx: Ctx, i: Invitation, { compte, nouveau }: Preneur) {
  const { tx, cpts, maintenant } = ctx;
  const jour = dateCivileDe(maintenant, ctx.fuseau);
  if (i.au !== null && i.au < jour) return refuse<RefusDAcces>({ motif: 'terme-passe' });
  // Held from the day it is taken: before, nobody could use it.
  const jours = { du: i.du < jour ? jour : i.du, au: i.au, creeLe: maintenant };
  const { role, professionnel } = i;
  const mandat = { cpts, id: ctx.ids(), compte, role, professionnel, ...jours };
  const donne = await insertMandatUnique(tx, mandat);
  // A delegate of two professionals holds the role once.
  if (!donne && !i.delegationDe) return refuse<RefusDAcces>({ motif: 'role-deja-tenu' });
  if (i.delegationDe && i.delegant && i.portees)
    await insertDelegation(tx, cpts, {
      id: ctx.ids(),
      professionnel: i.delegationDe,
      delegant: i.delegant,
      delegue: compte,
      portees: i.portees,
      ...jours,
    });
  if (!(await acceptInvitation(tx, cpts, { id: i.id, le: maintenant, compte })))
    return refuse<RefusDAcces>({ motif: 'lien-inconnu' });
  const detail = {
    role,
    nouveau: nouveau ? 1 : 0,
    ...(i.delegationDe ? { pour: i.delegationDe } : {}),
  };
  return reussi(
    effets({ compte }, { trace: { action: 'comptes.invitation-acceptee', objet: compte, detail } }),
  );
}
