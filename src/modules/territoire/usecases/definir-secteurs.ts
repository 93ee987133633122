import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune, zTexte } from '#kernel/zod.ts';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { communesDeLaCpts } from '../data/couvertures.query.ts';
import { replaceSecteurs, updateSecteurs } from '../data/couvertures.repository.ts';
import { LETTRES } from '../domain/secteur.ts';

const zLettre = z.enum(LETTRES, { error: 'Choisissez un secteur de la liste.' });

export type RefusSecteurs =
  | { readonly motif: 'lettre-en-double'; readonly lettre: string }
  | { readonly motif: 'secteur-sans-nom'; readonly lettre: string }
  | { readonly motif: 'commune-hors-territoire'; readonly code: string };

/**
 * Cuts the territory into sectors, and says the sector of each commune (or none). A sector keeps its identity
 * by its letter when it is renamed; one that is not in the list any more goes, its communes stay.
 */
export const definirSecteurs = defineUseCase({
  nom: 'territoire.definir-secteurs',
  saisie: z.strictObject({
    secteurs: z.array(z.strictObject({ lettre: zLettre, nom: zTexte(60) })).max(LETTRES.length),
    affectations: z
      .array(z.strictObject({ commune: zCodeCommune, lettre: zLettre.nullable() }))
      .max(2000)
      .default([]),
  }),
  droit: 'territoire.modifier',
  executer: async (ctx, { secteurs, affectations }) => {
    const double = secteurs.find((s, i) => secteurs.findIndex((t) => t.lettre === s.lettre) !== i);
    if (double) return refuse<RefusSecteurs>({ motif: 'lettre-en-double', lettre: double.lettre });
    const lettres = new Set(secteurs.map((s) => s.lettre));
    const sansNom = affectations.find((a) => a.lettre !== null && !lettres.has(a.lettre));
    if (sansNom?.lettre)
      return refuse<RefusSecteurs>({ motif: 'secteur-sans-nom', lettre: sansNom.lettre });
    const couvertes = new Set((await communesDeLaCpts(ctx.tx, ctx.cpts)).map((c) => c.code));
    const dehors = affectations.find((a) => !couvertes.has(a.commune));
    if (dehors)
      return refuse<RefusSecteurs>({ motif: 'commune-hors-territoire', code: dehors.commune });
    await replaceSecteurs(
      ctx.tx,
      ctx.cpts,
      secteurs.map((s) => ({ ...s, id: ctx.ids() })),
    );
    await updateSecteurs(ctx.tx, ctx.cpts, affectations);
    return reussi(
      effets(
        { secteurs: secteurs.length },
        {
          evenements: [{ genre: 'territoire.secteurs-changes', donnees: { cpts: ctx.cpts } }],
          trace: {
            action: 'territoire.secteurs-definis',
            detail: { secteurs: secteurs.map((s) => `${s.lettre} ${s.nom}`).join(', ') },
          },
        },
      ),
    );
  },
});
