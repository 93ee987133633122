import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { passwordMatches } from '#platform/crypto/password.ts';
import { hashToken } from '#platform/crypto/secret-token.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { setMotDePasse } from '../data/comptes.repository.ts';
import { deleteSessionsDe } from '../data/sessions.repository.ts';
import { deleteTentative } from '../data/tentatives.repository.ts';
import { motDePasseChange } from '../domain/courriels.ts';
import { choisirMotDePasse, type RefusDeMotDePasse } from './choisir-mot-de-passe.ts';
import { aEcrire } from './ecrire-au-compte.ts';
import { refusDeDemonstration, soiMeme } from './soi-meme.ts';
import { tracerPartout } from './tracer-partout.ts';

export type RefusChangement =
  | RefusDeMotDePasse
  | { readonly motif: 'ancien-inconnu' }
  | { readonly motif: 'compte-de-demonstration' };

/** Changes one's password, knowing the old one. Every other session ends. */
export const changerMotDePasse = defineUseCase({
  nom: 'comptes.changer-mot-de-passe',
  saisie: z.strictObject({
    ancien: z.string().max(1024),
    nouveau: z.string().max(5000),
    /** Token of the session at hand, which goes on. */
    jeton: z.string(),
    essai: z.uuid(),
  }),
  droit: 'public',
  executer: async (ctx, saisie): Promise<Result<Effets<null>, RefusChangement>> => {
    const compte = await soiMeme(ctx);
    const demonstration = refusDeDemonstration(ctx, compte);
    if (demonstration) return demonstration;
    if (!(await passwordMatches(compte.motDePasse, saisie.ancien)))
      return refuse({ motif: 'ancien-inconnu' });
    const choisi = await choisirMotDePasse(saisie.nouveau, compte);
    if (!choisi.ok) return choisi;
    await setMotDePasse(ctx.tx, compte.id, choisi.valeur);
    await deleteSessionsDe(ctx.tx, compte.id, hashToken(saisie.jeton));
    await deleteTentative(ctx.tx, saisie.essai);
    await tracerPartout(ctx, compte, { action: 'comptes.mot-de-passe-change' });
    return reussi(effets(null, { messages: [aEcrire(compte, motDePasseChange(compte.prenom))] }));
  },
});
