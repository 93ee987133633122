import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zRole } from '#kernel/role.ts';
import { drawToken, hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { insertCleApi } from '../data/cles-api.repository.ts';

/** Draws an API key for a role in the CPTS of the call. The key is shown once; its hash alone is kept. */
export const creerCleApi = defineUseCase({
  nom: 'comptes.creer-cle-api',
  saisie: z.strictObject({ role: zRole, libelle: z.string().trim().min(1).max(120) }),
  droit: 'comptes.cle-api.creer',
  executer: async (ctx, { role, libelle }) => {
    const cle = `mlg_${drawToken()}`;
    const id = ctx.ids();
    await insertCleApi(ctx.tx, {
      cpts: ctx.cpts,
      id,
      empreinte: hashToken(cle),
      libelle,
      role,
      creeLe: ctx.maintenant,
    });
    return reussi(
      effets(
        { id, cle },
        { trace: { action: 'comptes.cle-api-creee', objet: id, detail: { role } } },
      ),
    );
  },
});
