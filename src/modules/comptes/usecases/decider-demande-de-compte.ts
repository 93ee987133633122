import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { demandesDeCompte } from '../data/demandes-de-compte.query.ts';
import { decideDemandeDeCompte } from '../data/demandes-de-compte.repository.ts';
import { texteDeRefus } from '../domain/invitation.ts';
import type { RefusDAcces } from '../domain/refus.ts';
import { envoyerInvitation, verifierLeDon, ZROLE_A_DONNER } from './inviter.ts';

/** Accepts a request: its author is invited, in the role that whoever decides gives. */
export const approuverDemande = defineUseCase({
  nom: 'comptes.approuver-demande',
  saisie: z.strictObject({ ...ZROLE_A_DONNER, demande: z.uuid(), adresse: z.url() }),
  droit: 'comptes.invitation.envoyer',
  executer: async (ctx, { demande: id, adresse, ...saisie }) => {
    const [demande] = await demandesDeCompte(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse<RefusDAcces>({ motif: 'demande-inconnue' });
    const donnee = await verifierLeDon(ctx, saisie);
    if (!donnee.ok) return donnee;
    const { courriel, prenom, nom } = demande;
    const aInviter = { role: saisie.role, ...donnee.valeur, courriel, prenom, nom, demande: id };
    const envoyee = await envoyerInvitation(ctx, adresse, aInviter);
    if (!envoyee.ok) return envoyee;
    const decision = { id, decision: 'approuvee', raison: null } as const;
    if (!(await decideDemandeDeCompte(ctx.tx, ctx.cpts, { ...decision, ...qui(ctx) })))
      return refuse<RefusDAcces>({ motif: 'demande-deja-decidee' });
    const detail = { role: saisie.role, invitation: envoyee.valeur.id };
    const trace = { action: 'comptes.demande-approuvee', objet: id, detail };
    return reussi(effets({ id }, { messages: [envoyee.valeur.message], trace }));
  },
});

/** Declines a request; its author reads why, in the words of whoever decides. */
export const declinerDemande = defineUseCase({
  nom: 'comptes.decliner-demande',
  saisie: z.strictObject({ demande: z.uuid(), raison: zTexte(1000) }),
  droit: 'comptes.invitation.envoyer',
  executer: async (ctx, { demande: id, raison }) => {
    const [demande] = await demandesDeCompte(ctx.tx, ctx.cpts, id);
    if (!demande) return refuse<RefusDAcces>({ motif: 'demande-inconnue' });
    const decision = { id, decision: 'declinee', raison } as const;
    if (!(await decideDemandeDeCompte(ctx.tx, ctx.cpts, { ...decision, ...qui(ctx) })))
      return refuse<RefusDAcces>({ motif: 'demande-deja-decidee' });
    const texte = texteDeRefus(ctx.appel.cpts?.nom ?? '', raison);
    const message = { canal: 'courriel', destinataire: demande.courriel, ...texte } as const;
    const trace = { action: 'comptes.demande-declinee', objet: id };
    return reussi(effets({ id }, { messages: [message], trace }));
  },
});

function qui({
  maintenant,
  acteur,
}: {
  readonly maintenant: Date;
  readonly acteur: { readonly id: string | null };
}) {
  return { le: maintenant, par: acteur.id };
}
