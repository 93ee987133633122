import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { refuse, reussi } from '#kernel/result.ts';
import { INSTALLATION } from '#kernel/role.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { setDesactivation } from '../data/comptes.repository.ts';
import { loadMandatsDesRoles } from '../data/mandats.repository.ts';
import { estEnCours } from '../domain/mandat.ts';
import type { RefusDAcces } from '../domain/refus.ts';
import { rolesQuiDirigent } from '../domain/role-donnable.ts';

const saisie = z.strictObject({ compte: z.uuid() });
const droit = 'comptes.compte.desactiver';

/** Closes an account everywhere: its sessions end, its mandates open nothing until it is opened again. */
export const desactiverCompte = defineUseCase({
  nom: 'comptes.desactiver-compte',
  saisie,
  droit,
  executer: async (ctx, { compte: id }) => {
    if (id === ctx.acteur.id) return refuse<RefusDAcces>({ motif: 'son-propre-compte' });
    // Held, then read again: of two who close each other's, the second sees that it is the last.
    const administrent = async () =>
      await loadMandatsDesRoles(ctx.tx, INSTALLATION, rolesQuiDirigent(INSTALLATION));
    await administrent();
    const jour = dateCivileDe(ctx.maintenant, ctx.fuseau);
    const restent = (await administrent()).filter((mandat) => estEnCours(mandat, jour));
    if (restent.length > 0 && restent.every(({ compte }) => compte === id))
      return refuse<RefusDAcces>({ motif: 'dernier-a-administrer' });
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
