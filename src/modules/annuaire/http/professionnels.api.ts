import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { chercherProfessionnels } from '../data/recherche.query.ts';

const LIMITE = 100;

const zReponse = z.object({
  professionnels: z.array(
    z.object({
      id: z.string(),
      rpps: z.string().nullable(),
      nom: z.string(),
      prenom: z.string(),
      profession: z.string(),
      commune: z.string().nullable(),
    }),
  ),
});

/** The directory for programs: a hundred people at most, the best answers first. */
export const annuaireApiRoutes = [
  get('/api/v1/:slug/annuaire/professionnels', {
    droit: 'annuaire.lire',
    saisie: z.object({
      slug: z.string(),
      q: z.string().max(200).optional(),
      profession: z.string().max(10).optional(),
      commune: z.string().max(5).optional(),
    }),
    api: {
      resume:
        'Professionnels par nom (fautes et accents pardonnés), profession (code national) et commune (code INSEE) ; sans commune, ceux du territoire de la CPTS',
      reponses: { 200: { description: 'Cent professionnels au plus', schema: zReponse } },
    },
    traiter: async (requete) => {
      const { q, profession, commune } = requete.saisie;
      const cpts = requete.appel.cpts?.id ?? '';
      const trouves = await requete.lire((tx) =>
        chercherProfessionnels(tx, cpts, {
          q,
          profession: profession || undefined,
          communes: commune ? [commune] : undefined,
          limite: LIMITE,
        }),
      );
      return requete.json({
        professionnels: trouves.map(({ id, rpps, nom, prenom, profession, commune }) => ({
          id,
          rpps,
          nom,
          prenom,
          profession,
          commune,
        })),
      });
    },
  }),
];
