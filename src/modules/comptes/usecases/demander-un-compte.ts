import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zCourriel, zFacultatif, zRpps, zTexte, zTexteFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertDemandeDeCompte } from '../data/demandes-de-compte.repository.ts';

/**
 * Somebody asks for an account. The answer is the same whether the address is new, waits already or has an account: a
 * stranger learns nothing of who is here.
 */
export const demanderUnCompte = defineUseCase({
  nom: 'comptes.demander-un-compte',
  saisie: z.strictObject({
    prenom: zTexte(100),
    nom: zTexte(100),
    courriel: zCourriel,
    profession: zTexte(120),
    rpps: zFacultatif(zRpps),
    message: zFacultatif(zTexteFacultatif(1000)),
  }),
  droit: 'public',
  executer: async (ctx, { rpps, message, ...saisie }): Promise<Result<Effets<null>, never>> => {
    const id = await insertDemandeDeCompte(ctx.tx, ctx.cpts, {
      ...saisie,
      id: ctx.ids(),
      rpps: rpps ?? null,
      message: message || null,
      recueLe: ctx.maintenant,
    });
    return reussi(
      effets(null, {
        trace: { action: 'comptes.compte-demande', objet: id },
        evenements: [{ genre: 'comptes.compte-demande', donnees: { demande: id } }],
      }),
    );
  },
});
