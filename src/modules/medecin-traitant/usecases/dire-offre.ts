import { z } from 'zod';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { zCodeCommune, zEntier, zFacultatif } from '#kernel/zod.ts';
import { communesParCodes } from '#modules/territoire';
import { defineUseCase, type Effets, effets } from '#platform/use-case.ts';
import { saveOffre } from '../data/offres.repository.ts';
import type { Offre } from '../domain/offre.ts';
import { ouNull, zCriteres, zListe, zOuiNon } from './saisies.ts';
import { trouverMedecin, zQui } from './trouver-medecin.ts';

type Refus = {
  readonly motif: 'pas-medecin' | 'professionnel-a-preciser' | 'pour-un-autre' | 'commune-inconnue';
};

/** A doctor says how many new patients they take a month, whom, from where, and whether it is shown. */
export const direOffre = defineUseCase({
  nom: 'mt.dire-offre',
  saisie: z.strictObject({
    professionnel: zFacultatif(zQui),
    parMois: ouNull(zEntier({ min: 0, max: 200 })),
    criteres: zCriteres.default([]),
    communes: zListe(zCodeCommune, 200).default([]),
    publique: zOuiNon.default(false),
  }),
  droit: 'mt.demande.prendre',
  executer: async (ctx, { professionnel, ...dite }): Promise<Result<Effets<Offre>, Refus>> => {
    const medecin = await trouverMedecin(ctx, professionnel);
    if (!medecin.ok) return medecin;
    const { tx, cpts, maintenant: le, acteur } = ctx;
    const communes = [...new Set(dite.communes)];
    if ((await communesParCodes(tx, communes)).length < communes.length)
      return refuse({ motif: 'commune-inconnue' });
    const offre = { ...dite, communes, professionnelId: medecin.valeur.id };
    await saveOffre(tx, cpts, { ...offre, le, parNom: acteur.nom });
    return reussi(effets(offre, { trace: { action: 'mt.offre-dite', objet: medecin.valeur.id } }));
  },
});
