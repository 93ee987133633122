import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { lockCompte } from '../data/comptes.repository.ts';
import { facteursDe } from '../data/facteurs.query.ts';
import { deleteFacteur, deleteFacteurs } from '../data/facteurs.repository.ts';
import { facteurRetire } from '../domain/courriels.ts';
import { exigentSecondFacteur } from '../domain/mandat.ts';
import { aEcrire } from './ecrire-au-compte.ts';
import { type RefusDeSoi, soiMemeSurement } from './soi-meme.ts';
import { tracerPartout } from './tracer-partout.ts';

export type RefusRetrait =
  | RefusDeSoi
  | { readonly motif: 'facteur-introuvable' }
  | { readonly motif: 'dernier-facteur' };

/** Removes one of one's factors; never the last one of who needs one: they add another first. */
export const retirerFacteur = defineUseCase({
  nom: 'comptes.retirer-facteur',
  saisie: z.strictObject({ id: z.uuid() }),
  droit: 'public',
  executer: async (ctx, { id }): Promise<Result<Effets<null>, RefusRetrait>> => {
    const soi = await soiMemeSurement(ctx);
    if (!soi.ok) return soi;
    const compte = soi.valeur;
    // Of two removals at once, each would leave what the other takes.
    await lockCompte(ctx.tx, compte.id);
    const nom = await deleteFacteur(ctx.tx, compte.id, id);
    if (nom === null) return refuse({ motif: 'facteur-introuvable' });
    if ((await facteursDe(ctx.tx, compte.id)).length === 0) {
      if (exigentSecondFacteur(compte.mandats, ctx.maintenant))
        return refuse({ motif: 'dernier-facteur' });
      await deleteFacteurs(ctx.tx, compte.id);
    }
    await tracerPartout(ctx, compte, { action: 'comptes.facteur-retire' });
    return reussi(effets(null, { messages: [aEcrire(compte, facteurRetire(compte.prenom, nom))] }));
  },
});
