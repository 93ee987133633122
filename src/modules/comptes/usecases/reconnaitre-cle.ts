import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { touchCleApi } from '../data/cles-api.repository.ts';
import { cleOuverte } from '../data/identites.query.ts';
import { PREFIXE_DE_JETON } from '../domain/jeton-d-acces.ts';
import { cleDuJeton } from './delivrer-jeton.ts';

/** The CPTS and role of an API key, or of the access token that stands for it; null when unknown, revoked or over. */
export const reconnaitreCle = defineUseCase({
  nom: 'comptes.reconnaitre-cle',
  saisie: z.strictObject({ cle: z.string() }),
  droit: 'public',
  executer: async ({ tx, maintenant, coffre }, { cle }) => {
    const empreinte = cle.startsWith(PREFIXE_DE_JETON)
      ? cleDuJeton(cle, { coffre, maintenant })
      : hashToken(cle);
    if (!empreinte) return reussi(effets(null));
    const ouverte = await cleOuverte(tx, empreinte);
    if (ouverte) await touchCleApi(tx, empreinte, maintenant);
    return reussi(effets(ouverte));
  },
});
