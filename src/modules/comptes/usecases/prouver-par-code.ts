import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { etapeVivante } from '../data/etapes.query.ts';
import { useEtape } from '../data/etapes.repository.ts';
import { compterCodesDeSecours } from '../data/facteurs.query.ts';
import { deleteTentative } from '../data/tentatives.repository.ts';
import { ouvrirSession } from './ouvrir-session.ts';
import { verifierCode, verifierCodeDeSecours } from './verifier-code.ts';
import { zVisiteur } from './visiteur.ts';

export type RefusPreuve =
  | { readonly motif: 'etape-close' }
  | { readonly motif: 'code-refuse' }
  | { readonly motif: 'code-deja-servi' };

/** The second proof, by the code of an application or a recovery code: ends the step and opens the session. */
export const prouverParCode = defineUseCase({
  nom: 'comptes.prouver-par-code',
  saisie: z.strictObject({
    etape: z.string(),
    moyen: z.enum(['code', 'secours']),
    code: z.string().trim().min(1, 'Indiquez le code.').max(100),
    visiteur: zVisiteur,
    essai: z.uuid(),
  }),
  droit: 'public',
  executer: async (ctx, { etape, moyen, code, visiteur, essai }) => {
    const vivante = await etapeVivante(ctx.tx, hashToken(etape), ctx.maintenant);
    if (vivante?.genre !== 'facteur') return refuse<RefusPreuve>({ motif: 'etape-close' });
    const { compte } = vivante;
    const verifier = moyen === 'code' ? verifierCode : verifierCodeDeSecours;
    const verdict = await verifier(ctx, compte, code);
    if (verdict !== 'juste') return refuse<RefusPreuve>({ motif: verdict });
    if (!(await useEtape(ctx.tx, hashToken(etape))))
      return refuse<RefusPreuve>({ motif: 'etape-close' });
    await deleteTentative(ctx.tx, essai);
    const restants = await compterCodesDeSecours(ctx.tx, compte);
    const { jeton, appareil } = await ouvrirSession(ctx, { ...visiteur, compte, moyen });
    return reussi(effets({ jeton, appareil, restants }));
  },
});
