import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zRole } from '#kernel/role.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { compteDuCourriel } from '../data/comptes.repository.ts';
import { insertMandatUnique } from '../data/mandats.repository.ts';

export type RefusMandat =
  | { readonly motif: 'compte-inconnu' }
  | { readonly motif: 'role-deja-tenu'; readonly compte: string };

type Confie = Result<Effets<{ readonly id: string; readonly compte: string }>, RefusMandat>;

/** Gives an existing account one more role, in the CPTS of the call (or on the installation). */
export const confierMandat = defineUseCase({
  nom: 'comptes.confier-mandat',
  saisie: z.strictObject({
    courriel: z.email('Adresse de courriel mal formée.').transform((t) => t.toLowerCase()),
    role: zRole,
    professionnel: z.uuid().nullable().default(null),
    du: z.iso.date(),
    au: z.iso.date().nullable().default(null),
  }),
  droit: 'comptes.mandat.confier',
  executer: async (ctx, { courriel, role, professionnel, du, au }): Promise<Confie> => {
    const compte = await compteDuCourriel(ctx.tx, courriel);
    if (!compte) return refuse({ motif: 'compte-inconnu' });
    const id = ctx.ids();
    const confie = await insertMandatUnique(ctx.tx, {
      cpts: ctx.cpts,
      id,
      compte: compte.id,
      role,
      professionnel,
      du,
      au,
      creeLe: ctx.maintenant,
    });
    if (!confie) return refuse({ motif: 'role-deja-tenu', compte: compte.id });
    return reussi(
      effets(
        { id, compte: compte.id },
        { trace: { action: 'comptes.mandat-confie', objet: compte.id, detail: { role } } },
      ),
    );
  },
});
