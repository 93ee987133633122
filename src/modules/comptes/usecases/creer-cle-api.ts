import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zTexte } from '#kernel/zod.ts';
import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import { aProuveRecemment, type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { insertCleApi, revokeCleApi } from '../data/cles-api.repository.ts';
import type { RefusDAcces } from '../domain/refus.ts';
import { ROLES_DE_CLE } from '../domain/role-donnable.ts';

const droit = 'comptes.cle-api.creer';

/**
 * Draws an API key for a role in the CPTS of the call. The key is shown once; its hash alone is kept: to be called without
 * idempotency key.
 */
export const creerCleApi = defineUseCase({
  nom: 'comptes.creer-cle-api',
  saisie: z.strictObject({
    role: z.enum(ROLES_DE_CLE, {
      error: `Choisissez le rôle d’un programme\u00A0: ${ROLES_DE_CLE.join(', ')}.`,
    }),
    libelle: zTexte(120),
  }),
  droit,
  executer: async (ctx, { role, libelle }) => {
    if (!aProuve(ctx)) return refuse<RefusDAcces>({ motif: 'preuve-ancienne' });
    const cle = `mlg_${drawToken()}`;
    const id = ctx.ids();
    await insertCleApi(ctx.tx, {
      cpts: ctx.cpts,
      id,
      empreinte: hashToken(cle),
      libelle,
      role,
      creeLe: ctx.maintenant,
      creePar: ctx.acteur.nom,
    });
    return reussi(
      effets(
        { id, cle },
        { trace: { action: 'comptes.cle-api-creee', objet: id, detail: { role } } },
      ),
    );
  },
});

/** Ends a key at once. Asks no fresh proof: closing must never wait. */
export const revoquerCleApi = defineUseCase({
  nom: 'comptes.revoquer-cle-api',
  saisie: z.strictObject({ cle: z.uuid() }),
  droit,
  executer: async (ctx, { cle: id }) => {
    const revoquee = await revokeCleApi(ctx.tx, ctx.cpts, { id, le: ctx.maintenant });
    if (!revoquee) return refuse<RefusDAcces>({ motif: 'cle-inconnue' });
    return reussi(effets({ id }, { trace: { action: 'comptes.cle-api-revoquee', objet: id } }));
  },
});

/** A stolen screen must not leave with a key that outlives it. A command of the host has no session. */
function aProuve({ acteur, maintenant }: Ctx): boolean {
  return acteur.genre === 'systeme' || aProuveRecemment(acteur, maintenant);
}
