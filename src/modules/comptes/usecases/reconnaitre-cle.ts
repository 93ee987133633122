import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { cleOuverte } from '../data/identites.query.ts';

/** The CPTS and role of an API key, or null when unknown or revoked. */
export const reconnaitreCle = defineUseCase({
  nom: 'comptes.reconnaitre-cle',
  saisie: z.strictObject({ cle: z.string() }),
  droit: 'public',
  executer: async ({ tx }, { cle }) => reussi(effets(await cleOuverte(tx, hashToken(cle)))),
});
