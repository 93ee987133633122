import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { etapeVivante } from '../data/etapes.query.ts';
import { facteursDe } from '../data/facteurs.query.ts';

/** Who stands between the first proof and the session, with the kinds of factors they have; null when nobody. */
export const lireEtape = defineUseCase({
  nom: 'comptes.lire-etape',
  saisie: z.strictObject({ etape: z.string() }),
  droit: 'public',
  executer: async ({ tx, maintenant }, { etape }) => {
    const vivante = await etapeVivante(tx, hashToken(etape), maintenant);
    if (!vivante) return reussi(effets(null));
    const genres = (await facteursDe(tx, vivante.compte)).map(({ genre }) => genre);
    return reussi(effets({ ...vivante, genres }));
  },
});
