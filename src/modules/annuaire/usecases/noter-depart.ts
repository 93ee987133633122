import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zDateCivile, zFacultatif, zUuid } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { fichePersonne } from '../data/fiche.query.ts';
import { ecrireDepart } from '../data/fiches.repository.ts';
import type { RefusDeDepart } from '../domain/refus-de-fiche.ts';

/** Records the day a person intends to leave: said by themselves, or by the bureau, who alone see it. */
export const noterDepart = defineUseCase({
  nom: 'annuaire.noter-depart',
  saisie: z.strictObject({ professionnel: zUuid, prevuLe: zFacultatif(zDateCivile) }),
  droit: 'annuaire.depart.noter',
  executer: async (ctx, { professionnel, prevuLe }) => {
    const soiMeme = ctx.acteur.professionnel === String(professionnel);
    if (!soiMeme && !ctx.acteur.droits.has('annuaire.depart.lire'))
      return refuse<RefusDeDepart>({ motif: 'depart-d-un-autre' });
    if (!(await fichePersonne(ctx.tx, ctx.cpts, professionnel)))
      return refuse<RefusDeDepart>({ motif: 'personne-inconnue' });
    const cible = { cpts: ctx.cpts, professionnel };
    await ecrireDepart(ctx.tx, cible, prevuLe ?? null, ctx.maintenant);
    const trace = { action: 'annuaire.depart-note', objet: String(professionnel) };
    return reussi(effets({ professionnel }, { trace }));
  },
});
