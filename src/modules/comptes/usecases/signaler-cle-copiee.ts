import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { compteDId } from '../data/comptes.repository.ts';
import { facteurDId } from '../data/facteurs.query.ts';
import { cleCopiee } from '../domain/courriels.ts';
import { aEcrire } from './ecrire-au-compte.ts';
import { tracerPartout } from './tracer-partout.ts';

/** Tells the owner and the audit that a passkey answered like a copy: apart from the refusal, which leaves nothing. */
export const signalerCleCopiee = defineUseCase({
  nom: 'comptes.signaler-cle-copiee',
  saisie: z.strictObject({ cle: z.uuid() }),
  droit: 'public',
  executer: async (ctx, { cle }) => {
    const facteur = await facteurDId(ctx.tx, cle);
    const compte = facteur ? await compteDId(ctx.tx, facteur.compte) : null;
    if (!facteur || !compte) return reussi(effets(null));
    await tracerPartout(ctx, compte, { action: 'comptes.cle-copiee-refusee' });
    const courriel = cleCopiee(compte.prenom, facteur.nom);
    return reussi(effets(null, { messages: [aEcrire(compte, courriel)] }));
  },
});
