import { z } from 'zod';
import { type Result, reussi } from '#kernel/result.ts';
import { zCodeCommune, zEntier, zFacultatif } from '#kernel/zod.ts';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { offreDe } from '../data/offres.repository.ts';
import { CODES_DES_CRITERES } from '../domain/critere.ts';
import { personneDe } from '../domain/demande.ts';
import type { Offre } from '../domain/offre.ts';
import type { RefusDePrendre } from '../domain/refus.ts';
import { type DemandeExpliquee, ranger } from './lister-demandes.ts';
import { zListe } from './saisies.ts';
import { trouverMedecin, zQui } from './trouver-medecin.ts';

export type DemandesAPrendre = {
  readonly demandes: readonly DemandeExpliquee[];
  readonly total: number;
  readonly offre: Offre | null;
};

/**
 * What a doctor may take, in the order of priority: checked requests without a name, in the communes chosen, those of
 * their offer otherwise. Nobody who does not want this doctor is there.
 */
export const listerAPrendre = defineUseCase({
  nom: 'mt.lister-a-prendre',
  saisie: z.strictObject({
    professionnel: zFacultatif(zQui),
    communes: zListe(zCodeCommune, 200).optional(),
    critere: zFacultatif(z.enum(CODES_DES_CRITERES, { error: 'Choisissez un critère.' })),
    page: zFacultatif(zEntier({ min: 1, max: 10_000 })),
  }),
  droit: 'mt.demande.prendre',
  executer: async (
    ctx,
    { professionnel, communes, critere, page = 1 },
  ): Promise<Result<Effets<DemandesAPrendre>, RefusDePrendre>> => {
    const medecin = await trouverMedecin(ctx, professionnel);
    if (!medecin.ok) return medecin;
    const offre = await offreDe(ctx.tx, ctx.cpts, medecin.valeur.id);
    const filtre = {
      etats: ['justifiee'],
      communes: communes ?? offre?.communes ?? [],
      critere,
      pour: medecin.valeur.id,
    } as const;
    const { demandes, total } = await ranger(ctx, filtre, page);
    const trace = {
      action: 'mt.demandes-a-prendre-listees',
      personnes: demandes.map(personneDe),
      detail: { lignes: demandes.length },
    };
    return reussi(effets({ demandes, total, offre }, { trace }));
  },
});
