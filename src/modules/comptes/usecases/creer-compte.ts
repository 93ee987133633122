import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zRole } from '#kernel/role.ts';
import { hashPassword } from '#platform/crypto/password.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { insertCompte, insertMandat } from '../data/comptes.repository.ts';

const zSaisie = z.strictObject({
  courriel: z.email('Adresse de courriel mal formée.').transform((t) => t.toLowerCase()),
  nom: z.string().trim().min(1, 'Indiquez le nom.').max(100),
  prenom: z.string().trim().min(1, 'Indiquez le prénom.').max(100),
  motDePasse: z.string().min(12, 'Choisissez un mot de passe de 12 caractères au moins.').max(1024),
  role: zRole,
  professionnel: z.uuid().nullable().default(null),
  du: z.iso.date(),
  au: z.iso.date().nullable().default(null),
});

export type RefusCompte = { readonly motif: 'courriel-deja-pris' };

/** Opens an account with one role in the CPTS of the call. */
export const creerCompte = defineUseCase({
  nom: 'comptes.creer-compte',
  saisie: zSaisie,
  droit: 'comptes.compte.creer',
  executer: async (ctx, saisie) => {
    const id = ctx.ids();
    const motDePasse = await hashPassword(saisie.motDePasse);
    const cree = await insertCompte(ctx.tx, {
      id,
      courriel: saisie.courriel,
      nom: saisie.nom,
      prenom: saisie.prenom,
      motDePasse,
      creeLe: ctx.maintenant,
    });
    if (!cree) return refuse<RefusCompte>({ motif: 'courriel-deja-pris' });
    await insertMandat(ctx.tx, {
      cpts: ctx.cpts,
      id: ctx.ids(),
      compte: id,
      role: saisie.role,
      professionnel: saisie.professionnel,
      du: saisie.du,
      au: saisie.au,
      creeLe: ctx.maintenant,
    });
    return reussi(
      effets(
        { id },
        { trace: { action: 'comptes.compte-cree', objet: id, detail: { role: saisie.role } } },
      ),
    );
  },
});
