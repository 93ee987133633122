import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compteDuCourriel } from '../data/comptes.repository.ts';
import { compterTentatives, insertTentative, serialiser } from '../data/tentatives.repository.ts';

const HEURE_MS = 3_600_000;
const DEMANDES_PAR_COMPTE = 3;
const DEMANDES_PAR_SOURCE = 20;

export type RefusOubli = { readonly motif: 'trop-d-essais' };

/**
 * Somebody forgot their password. The same is done, and answered, for an unknown address: what differs happens after,
 * in a job. An account gets three mails an hour at most, silently.
 */
export const demanderMotDePasse = defineUseCase({
  nom: 'comptes.demander-mot-de-passe',
  saisie: z.strictObject({
    email: z
      .string()
      .trim()
      .min(1, 'Indiquez votre adresse de courriel.')
      .max(254)
      .transform((t) => t.toLowerCase()),
    source: z.string(),
  }),
  droit: 'public',
  executer: async (ctx, { email, source }) => {
    const { tx, maintenant } = ctx;
    const cles = {
      compte: `oubli ${hashToken(email).toString('base64url')}`,
      source: `oubli ${source}`,
    };
    await serialiser(tx, cles.compte);
    const depuis = new Date(maintenant.getTime() - HEURE_MS);
    const compte = await compterTentatives(tx, cles.compte, depuis);
    const lieu = await compterTentatives(tx, cles.source, depuis);
    if (lieu.nombre >= DEMANDES_PAR_SOURCE) return refuse<RefusOubli>({ motif: 'trop-d-essais' });
    const essai = { essai: ctx.ids(), cles: Object.values(cles), le: maintenant };
    await insertTentative(tx, ctx.ids, essai);
    const connu = await compteDuCourriel(tx, email);
    const id = compte.nombre < DEMANDES_PAR_COMPTE ? (connu?.id ?? null) : null;
    const evenements = [{ genre: 'comptes.mot-de-passe-oublie', donnees: { compte: id } }];
    return reussi(effets(null, { evenements }));
  },
});
