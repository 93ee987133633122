import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zRole } from '#kernel/role.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compteDuCourriel } from '../data/comptes.repository.ts';
import { insertMandatUnique } from '../data/mandats.repository.ts';

export type RefusMandat = { readonly motif: 'compte-inconnu' | 'role-deja-tenu' };

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
  executer: async (ctx, { courriel, role, professionnel, du, au }) => {
    const compte = await compteDuCourriel(ctx.tx, courriel);
    if (!compte) return refuse<RefusMandat>({ motif: 'compte-inconnu' });
    const id = ctx.ids();
    const donne = await insertMandatUnique(ctx.tx, {
      cpts: ctx.cpts,
      id,
      compte: compte.id,
      role,
      professionnel,
      du,
      au,
      creeLe: ctx.maintenant,
    });
    if (!donne) return refuse<RefusMandat>({ motif: 'role-deja-tenu' });
    return reussi(
      effets(
        { id, compte: compte.id },
        { trace: { action: 'comptes.mandat-confie', objet: compte.id, detail: { role } } },
      ),
    );
  },
});
