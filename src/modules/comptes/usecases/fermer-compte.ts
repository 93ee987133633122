import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { setDesactivation } from '../data/comptes.repository.ts';
import type { RefusDAcces } from '../domain/refus.ts';

const saisie = z.strictObject({ compte: z.uuid() });
const droit = 'comptes.compte.desactiver';

/** Closes an account everywhere: its sessions end, its mandates open nothing until it is opened again. */
export const desactiverCompte = defineUseCase({
  nom: 'comptes.desactiver-compte',
  saisie,
  droit,
  executer: async (ctx, { compte: id }) => {
    if (id === ctx.acteur.id) return refuse<RefusDAcces>({ motif: 'son-propre-compte' });
    if (!(await setDesactivation(ctx.tx, { id, le: ctx.maintenant })))
      return refuse<RefusDAcces>({ motif: 'compte-inconnu' });
    return reussi(effets({ id }, { trace: { action: 'comptes.compte-desactive', objet: id } }));
  },
});

/** Opens a closed account again, with the mandates that still last. */
export const reactiverCompte = defineUseCase({
  nom: 'comptes.reactiver-compte',
  saisie,
  droit,
  executer: async (ctx, { compte: id }) => {
    if (!(await setDesactivation(ctx.tx, { id, le: null })))
      return refuse<RefusDAcces>({ motif: 'compte-inconnu' });
    return reussi(effets({ id }, { trace: { action: 'comptes.compte-reactive', objet: id } }));
  },
});
