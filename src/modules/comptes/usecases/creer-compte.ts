import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zRole } from '#kernel/role.ts';
import { hashPassword } from '#platform/crypto/password.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { insertCompte, insertMandat } from '../data/comptes.repository.ts';
import { choisirMotDePasse, type RefusDeMotDePasse } from './choisir-mot-de-passe.ts';

const zSaisie = z.strictObject({
  courriel: z.email('Adresse de courriel mal formée.').transform((t) => t.toLowerCase()),
  nom: z.string().trim().min(1, 'Indiquez le nom.').max(100),
  prenom: z.string().trim().min(1, 'Indiquez le prénom.').max(100),
  motDePasse: z.string().max(5000),
  role: zRole,
  professionnel: z.uuid().nullable().default(null),
  du: z.iso.date(),
  au: z.iso.date().nullable().default(null),
  /** Its password is public: taken as it is, and worth nothing where the host admits no demonstration. */
  demonstration: z.boolean().default(false),
});

export type RefusCompte = RefusDeMotDePasse | { readonly motif: 'courriel-deja-pris' };

/** Opens an account with one role in the CPTS of the call. Its owner adds a second factor at their first sign-in. */
export const creerCompte = defineUseCase({
  nom: 'comptes.creer-compte',
  saisie: zSaisie,
  droit: 'comptes.compte.creer',
  executer: async (ctx, saisie): Promise<Result<Effets<{ readonly id: string }>, RefusCompte>> => {
    const id = ctx.ids();
    const choisi = saisie.demonstration
      ? reussi(await hashPassword(saisie.motDePasse))
      : await choisirMotDePasse(saisie.motDePasse, saisie);
    if (!choisi.ok) return choisi;
    const cree = await insertCompte(ctx.tx, {
      id,
      courriel: saisie.courriel,
      nom: saisie.nom,
      prenom: saisie.prenom,
      motDePasse: choisi.valeur,
      demonstration: saisie.demonstration,
      creeLe: ctx.maintenant,
    });
    if (!cree) return refuse({ motif: 'courriel-deja-pris' });
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
