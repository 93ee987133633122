import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { touchCleApi } from '../data/cles-api.repository.ts';
import { cleOuverte } from '../data/identites.query.ts';

/** The CPTS and role of an API key, or null when unknown or revoked. */
export const reconnaitreCle = defineUseCase({
  nom: 'comptes.reconnaitre-cle',
  saisie: z.strictObject({ cle: z.string() }),
  droit: 'public',
  executer: async ({ tx, maintenant }, { cle }) => {
    const empreinte = hashToken(cle);
    const ouverte = await cleOuverte(tx, empreinte);
    if (ouverte) await touchCleApi(tx, empreinte, maintenant);
    return reussi(effets(ouverte));
  },
});
