import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockCompte } from '../data/comptes.repository.ts';
import { facteursDe } from '../data/facteurs.query.ts';
import { deleteIdentites } from '../data/identites-externes.repository.ts';
import { deleteSessionsDe } from '../data/sessions.repository.ts';
import { identiteDetachee } from '../domain/courriels.ts';
import { aEcrire } from './ecrire-au-compte.ts';
import { exigePsc } from './exiger-psc.ts';
import { type RefusDeSoi, soiMemeSurement } from './soi-meme.ts';
import { tracerPartout } from './tracer-partout.ts';

export type RefusDetachement =
  | RefusDeSoi
  | { readonly motif: 'identite-absente' }
  | { readonly motif: 'seule-entree' }
  | { readonly motif: 'psc-exige' };

/**
 * Unties one's account from one's identity at Pro Santé Connect, and ends one's other sessions. Never when nothing else
 * opens the account: a password or a passkey, where the host lets them serve.
 */
export const detacherPsc = defineUseCase({
  nom: 'comptes.detacher-psc',
  saisie: z.strictObject({ jeton: z.string() }),
  droit: 'public',
  executer: async (ctx, { jeton }): Promise<Result<Effets<null>, RefusDetachement>> => {
    const soi = await soiMemeSurement(ctx);
    if (!soi.ok) return soi;
    const compte = soi.valeur;
    // The last passkey could be leaving at the same time.
    await lockCompte(ctx.tx, compte.id);
    if ((await deleteIdentites(ctx.tx, compte.id)) === 0)
      return refuse({ motif: 'identite-absente' });
    if (await exigePsc(ctx, compte.id)) return refuse({ motif: 'psc-exige' });
    const cles = (await facteursDe(ctx.tx, compte.id)).filter((f) => f.genre === 'cle-d-acces');
    if (compte.motDePasse === null && cles.length === 0) return refuse({ motif: 'seule-entree' });
    await deleteSessionsDe(ctx.tx, compte.id, hashToken(jeton));
    await tracerPartout(ctx, compte, { action: 'comptes.identite-detachee' });
    return reussi(effets(null, { messages: [aEcrire(compte, identiteDetachee(compte.prenom))] }));
  },
});
