import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { revoquerLiens } from '#modules/liens';
import { type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { type Invitation, invitationParId } from '../data/invitations.query.ts';
import { setEnvoiDInvitation, withdrawInvitation } from '../data/invitations.repository.ts';
import { GENRE_D_INVITATION } from '../domain/invitation.ts';
import type { RefusDAcces } from '../domain/refus.ts';
import { rolesDonnables } from '../domain/role-donnable.ts';
import { ecrireInvitation } from './inviter.ts';

/** Sends an invitation again: a new link for seven days, the one before is dead. */
export const renvoyerInvitation = defineUseCase({
  nom: 'comptes.renvoyer-invitation',
  saisie: z.strictObject({ invitation: z.uuid(), adresse: z.url() }),
  droit: 'comptes.invitation.envoyer',
  executer: async (ctx, { invitation: id, adresse }) => {
    const trouvee = await enAttente(ctx, id);
    if (!trouvee.ok) return trouvee;
    const { message, expireLe } = await ecrireInvitation(ctx, adresse, trouvee.valeur);
    await setEnvoiDInvitation(ctx.tx, ctx.cpts, { id, le: ctx.maintenant, expireLe });
    const trace = { action: 'comptes.invitation-renvoyee', objet: id };
    return reussi(effets({ id }, { messages: [message], trace }));
  },
});

/** Takes an invitation back: its link is dead at once. A professional takes back those for their own delegates. */
export const retirerInvitation = defineUseCase({
  nom: 'comptes.retirer-invitation',
  saisie: z.strictObject({ invitation: z.uuid() }),
  droit: 'comptes.invitation.retirer',
  executer: async (ctx, { invitation: id }) => {
    const trouvee = await enAttente(ctx, id);
    if (!trouvee.ok) return trouvee;
    const le = ctx.maintenant;
    if (!(await withdrawInvitation(ctx.tx, ctx.cpts, { id, le })))
      return refuse<RefusDAcces>({ motif: 'invitation-close' });
    await revoquerLiens(ctx, { genre: GENRE_D_INVITATION, objet: id });
    return reussi(effets({ id }, { trace: { action: 'comptes.invitation-retiree', objet: id } }));
  },
});

/** One that waits and that whoever acts could have sent: of a role they give, or for their own delegate. */
async function enAttente(ctx: Ctx, id: string): Promise<Result<Invitation, RefusDAcces>> {
  const { acteur } = ctx;
  const invitation = await invitationParId(ctx.tx, ctx.cpts, id);
  const dirige = acteur.droits.has('comptes.invitation.envoyer');
  const sienne = invitation?.delegant === acteur.id && acteur.id !== null;
  if (!invitation || !(dirige || sienne)) return refuse({ motif: 'invitation-inconnue' });
  if (
    !sienne &&
    acteur.genre !== 'systeme' &&
    !rolesDonnables(acteur.roles).includes(invitation.role)
  )
    return refuse({ motif: 'role-non-donnable' });
  if (invitation.accepteeLe || invitation.retireeLe) return refuse({ motif: 'invitation-close' });
  return reussi(invitation);
}
