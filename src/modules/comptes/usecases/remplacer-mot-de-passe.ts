import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { trouverLien, utiliserLien, zJeton } from '#modules/liens';
import { type Ctx, defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { type CompteConnu, compteDId, setMotDePasse } from '../data/comptes.repository.ts';
import { deleteEtapes } from '../data/etapes.repository.ts';
import { deleteSessionsDe } from '../data/sessions.repository.ts';
import { motDePasseChange } from '../domain/courriels.ts';
import { choisirMotDePasse, type RefusDeMotDePasse } from './choisir-mot-de-passe.ts';
import { aEcrire } from './ecrire-au-compte.ts';
import { LIEN_MOT_DE_PASSE } from './envoyer-lien.ts';
import { tracerPartout } from './tracer-partout.ts';

export type RefusRemplacement = RefusDeMotDePasse | { readonly motif: 'lien-mort' };

/** Whose password this link lets replace; refused when it is unknown, old or used. Changes nothing. */
export const lireLienDeMotDePasse = defineUseCase({
  nom: 'comptes.lire-lien-de-mot-de-passe',
  saisie: z.strictObject({ jeton: zJeton }),
  droit: 'public',
  executer: async (ctx, { jeton }) => {
    const compte = (await ouvrir(ctx, jeton))?.compte;
    return compte
      ? reussi(effets({ courriel: compte.courriel }))
      : refuse<RefusRemplacement>({ motif: 'lien-mort' });
  },
});

/**
 * Replaces a forgotten password by the link of the mail. Every session ends; none opens: the second factor is asked at
 * the sign-in that follows.
 */
export const remplacerMotDePasse = defineUseCase({
  nom: 'comptes.remplacer-mot-de-passe',
  saisie: z.strictObject({ jeton: zJeton, nouveau: z.string().max(5000) }),
  droit: 'public',
  executer: async (ctx, { jeton, nouveau }): Promise<Result<Effets<null>, RefusRemplacement>> => {
    const ouvert = await ouvrir(ctx, jeton);
    if (!ouvert) return refuse({ motif: 'lien-mort' });
    const { lien, compte } = ouvert;
    const choisi = await choisirMotDePasse(nouveau, compte);
    if (!choisi.ok) return choisi;
    if (!(await utiliserLien(ctx, lien))) return refuse({ motif: 'lien-mort' });
    await setMotDePasse(ctx.tx, compte.id, choisi.valeur);
    await deleteEtapes(ctx.tx, compte.id);
    await deleteSessionsDe(ctx.tx, compte.id, null);
    await tracerPartout(ctx, compte, { action: 'comptes.mot-de-passe-remplace' });
    return reussi(effets(null, { messages: [aEcrire(compte, motDePasseChange(compte.prenom))] }));
  },
});

async function ouvrir(ctx: Ctx, jeton: string) {
  const lien = await trouverLien(ctx, { jeton, genre: LIEN_MOT_DE_PASSE });
  const compte: CompteConnu | null = lien ? await compteDId(ctx.tx, lien.objet) : null;
  return lien && compte ? { lien, compte } : null;
}
