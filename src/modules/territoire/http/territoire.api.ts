import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { communesDeLaCpts } from '../data/couvertures.query.ts';
import { reglagesDe } from '../data/fiche-cpts.query.ts';
import { compter } from '../domain/chiffres.ts';

const zTerritoire = z.object({
  nom: z.string(),
  stade: z.string(),
  population: z.number().nullable(),
  taille: z.object({ contractuelle: z.number().nullable(), calculee: z.number().nullable() }),
  communes: z.array(
    z.object({
      code: z.string(),
      nom: z.string(),
      codesPostaux: z.array(z.string()),
      population: z.number().nullable(),
      secteur: z.object({ lettre: z.string(), nom: z.string() }).nullable(),
      longitude: z.number().nullable(),
      latitude: z.number().nullable(),
    }),
  ),
});

/** The territory for programs. */
export const territoireApiRoutes = [
  get('/api/v1/:slug/territoire', {
    droit: 'territoire.lire',
    saisie: z.object({ slug: z.string() }),
    api: {
      resume: 'Communes, secteurs, population et taille de la CPTS',
      reponses: { 200: { description: 'Le territoire', schema: zTerritoire } },
    },
    traiter: async (requete) => {
      const id = requete.appel.cpts?.id ?? '';
      const { reglages, communes } = await requete.lire(async (tx) => ({
        reglages: await reglagesDe(tx, id),
        communes: await communesDeLaCpts(tx, id),
      }));
      if (!reglages) return requete.introuvable();
      const { population, taille } = compter(communes);
      return requete.json({
        nom: reglages.nom,
        stade: reglages.stade,
        population,
        taille: { contractuelle: reglages.tailleContractuelle, calculee: taille },
        communes: communes.map((c) => ({
          code: c.code,
          nom: c.nom,
          codesPostaux: c.codesPostaux,
          population: c.population,
          secteur: c.secteur ? { lettre: c.secteur.lettre, nom: c.secteur.nom } : null,
          longitude: c.lon,
          latitude: c.lat,
        })),
      });
    },
  }),
];
