import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { passwordMatches } from '#platform/crypto/password.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compteDuCourriel } from '../data/comptes.repository.ts';
import { deleteTentative } from '../data/tentatives.repository.ts';
import { exigePsc } from './exiger-psc.ts';
import { franchirPremierePreuve } from './franchir-premiere-preuve.ts';
import { zVisiteur } from './visiteur.ts';

const zSaisie = z.strictObject({
  email: z
    .string()
    .trim()
    .min(1, 'Indiquez votre adresse de courriel.')
    .max(254)
    .transform((t) => t.toLowerCase()),
  motDePasse: z.string().min(1, 'Indiquez votre mot de passe.').max(1024),
  visiteur: zVisiteur,
  /** Attempt this was counted as, forgotten on success. */
  essai: z.uuid(),
});

export type RefusConnexion = { readonly motif: 'identifiants-inconnus' | 'psc-seulement' };

/**
 * The first proof of a local account: its password. Unknown address and wrong password are one refusal, in the same
 * time. An account of the demonstration opens nothing where the host admits none: its password is on a public page.
 */
export const seConnecter = defineUseCase({
  nom: 'comptes.se-connecter',
  saisie: zSaisie,
  droit: 'public',
  executer: async (ctx, { email, motDePasse, visiteur, essai }) => {
    const compte = await compteDuCourriel(ctx.tx, email);
    const juste = await passwordMatches(compte?.motDePasse ?? null, motDePasse);
    if (!juste || !compte || (compte.demonstration && !ctx.appel.socle.demonstration))
      return refuse<RefusConnexion>({ motif: 'identifiants-inconnus' });
    if (await exigePsc(ctx, compte.id)) return refuse<RefusConnexion>({ motif: 'psc-seulement' });
    await deleteTentative(ctx.tx, essai);
    const session = { ...visiteur, moyen: 'mot-de-passe' } as const;
    return reussi(effets(await franchirPremierePreuve(ctx, compte, session)));
  },
});
