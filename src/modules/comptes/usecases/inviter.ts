import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { type Role, zRole } from '#kernel/role.ts';
import { zCourriel, zDateCivile, zFacultatif, zTexteFacultatif } from '#kernel/zod.ts';
import { emettreLien, revoquerLiens } from '#modules/liens';
import { type Ctx, defineUseCase, effets, type MessageAEnvoyer } from '#platform/use-case.ts';
import { personnesParIds } from '../data/annuaire.query.ts';
import { insertInvitation, type NouvelleInvitation } from '../data/invitations.repository.ts';
import { roleTenuA } from '../data/mandats.repository.ts';
import { GENRE_D_INVITATION, JOURS_D_INVITATION, texteDInvitation } from '../domain/invitation.ts';
import type { RefusDAcces } from '../domain/refus.ts';
import { rolesDonnables } from '../domain/role-donnable.ts';

/** What an invitation to a role says, as forms send it. */
export const ZROLE_A_DONNER = {
  role: zRole,
  professionnel: zFacultatif(z.uuid()),
  du: zDateCivile,
  au: zFacultatif(zDateCivile),
};

/** Offers a role in the CPTS of the call to an address, by a link that serves once within seven days. */
export const inviter = defineUseCase({
  nom: 'comptes.inviter',
  saisie: z.strictObject({
    ...ZROLE_A_DONNER,
    courriel: zCourriel,
    prenom: zFacultatif(zTexteFacultatif(100)),
    nom: zFacultatif(zTexteFacultatif(100)),
    adresse: z.url(),
  }),
  droit: 'comptes.invitation.envoyer',
  executer: async (ctx, { adresse, ...saisie }) => {
    const donnee = await verifierLeDon(ctx, saisie);
    if (!donnee.ok) return donnee;
    const envoyee = await envoyerInvitation(ctx, adresse, { ...saisie, ...donnee.valeur });
    if (!envoyee.ok) return envoyee;
    const { id, message } = envoyee.valeur;
    const detail = { role: saisie.role };
    return reussi(
      effets(
        { id },
        { messages: [message], trace: { action: 'comptes.invitation-envoyee', objet: id, detail } },
      ),
    );
  },
});

type ADonner = {
  readonly role: Role;
  readonly professionnel?: string | undefined;
  readonly du: string;
  readonly au?: string | undefined;
};

type Donnee = {
  readonly professionnel: string | null;
  readonly du: string;
  readonly au: string | null;
};

/**
 * Whether whoever acts may give this role on those days, and to whom of the directory. A role opens accesses, and those
 * begin today or later: one dated back would say that somebody could read what they could not, beside an audit trail that
 * tells otherwise. When a bureau was elected is no role here: it belongs to the decision that elected it. The program alone
 * dates back, to take over or to fill a demonstration.
 */
export async function verifierLeDon(
  ctx: Ctx,
  { role, professionnel, du, au = undefined }: ADonner,
): Promise<Result<Donnee, RefusDAcces>> {
  const { acteur, tx, cpts, maintenant, fuseau } = ctx;
  if (acteur.genre !== 'systeme' && !rolesDonnables(acteur.roles).includes(role))
    return refuse({ motif: 'role-non-donnable' });
  if (role === 'professionnel' && !professionnel) return refuse({ motif: 'professionnel-attendu' });
  if (professionnel && (await personnesParIds(tx, cpts, [professionnel])).length === 0)
    return refuse({ motif: 'professionnel-inconnu' });
  const jour = dateCivileDe(maintenant, fuseau);
  if (acteur.genre !== 'systeme' && du < jour) return refuse({ motif: 'debut-passe' });
  if (au !== undefined && au < du) return refuse({ motif: 'dates-inversees' });
  if (au !== undefined && au < jour) return refuse({ motif: 'terme-passe' });
  return reussi({ professionnel: professionnel ?? null, du, au: au ?? null });
}

type AInviter = Donnee & {
  readonly courriel: string;
  readonly prenom?: string | undefined;
  readonly nom?: string | undefined;
  readonly role: Role;
  readonly delegation?: NouvelleInvitation['delegation'];
  readonly demande?: string;
};

type Envoyee = { readonly id: string; readonly message: MessageAEnvoyer };

/** Keeps the invitation and writes its mail, in the transaction at hand. */
export async function envoyerInvitation(
  ctx: Ctx,
  adresse: string,
  i: AInviter,
): Promise<Result<Envoyee, RefusDAcces>> {
  const { tx, cpts, acteur, maintenant } = ctx;
  const tenu = i.delegation ? false : await roleTenuA(tx, cpts, i);
  if (tenu) return refuse({ motif: 'role-deja-tenu' });
  const id = ctx.ids();
  const aInviter = { id, courriel: i.courriel, role: i.role, prenom: i.prenom, nom: i.nom };
  const { message, expireLe } = await ecrireInvitation(ctx, adresse, aInviter);
  const gardee = await insertInvitation(tx, cpts, {
    ...i,
    id,
    prenom: i.prenom || null,
    nom: i.nom || null,
    delegation: i.delegation ?? null,
    demande: i.demande ?? null,
    invitePar: acteur.id,
    inviteParNom: acteur.nom,
    envoyeeLe: maintenant,
    expireLe,
  });
  return gardee ? reussi({ id, message }) : refuse({ motif: 'deja-invitee' });
}

type AEcrire = {
  readonly id: string;
  readonly courriel: string;
  readonly role: Role;
  readonly prenom?: string | null | undefined;
  readonly nom?: string | null | undefined;
};

/** A new link, the ones before made useless, and the mail that holds it: the only place where its token is written. */
export async function ecrireInvitation(
  ctx: Ctx,
  adresse: string,
  { id, courriel, role, prenom, nom }: AEcrire,
): Promise<{ readonly message: MessageAEnvoyer; readonly expireLe: Date }> {
  const lien = { genre: GENRE_D_INVITATION, objet: id };
  await revoquerLiens(ctx, lien);
  const { jeton, expireLe } = await emettreLien(ctx, {
    ...lien,
    porteur: [prenom, nom].filter(Boolean).join(' ') || courriel,
    compte: null,
    usageUnique: true,
    heures: JOURS_D_INVITATION * 24,
  });
  const { slug = '', nom: nomDeLaCpts = '' } = ctx.appel.cpts ?? {};
  const texte = texteDInvitation({
    cpts: nomDeLaCpts,
    role,
    invitePar: ctx.acteur.nom,
    fuseau: ctx.fuseau,
    expireLe,
    lien: `${adresse}/c/${slug}/invitation/${jeton}`,
  });
  return { message: { canal: 'courriel', destinataire: courriel, ...texte }, expireLe };
}
