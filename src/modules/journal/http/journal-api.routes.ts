import { z } from 'zod';
import { zDateCivile } from '#kernel/zod.ts';
import { get } from '#platform/http/route.ts';
import { lireFaits } from '../data/faits.query.ts';

const zFaits = z.object({
  faits: z.array(
    z.object({ id: z.string(), genre: z.string(), instant: z.string(), jour: z.string() }).loose(),
  ),
});

/** The ledger for programs: entries of a period, oldest first. */
export const journalApiRoutes = [
  get('/api/v1/:slug/journal', {
    droit: 'journal.lire',
    saisie: z.object({
      slug: z.string(),
      du: zDateCivile.optional(),
      au: zDateCivile.optional(),
      genre: z.string().max(80).optional(),
    }),
    api: {
      resume: 'Faits du journal d’activité, du plus ancien au plus récent (mille au plus)',
      reponses: { 200: { description: 'Les faits de la période', schema: zFaits } },
    },
    traiter: async (requete) => {
      const { du = '2000-01-01', au = '2100-12-31', genre } = requete.saisie;
      const faits = await requete.lire((tx) =>
        lireFaits(tx, requete.appel.cpts?.id ?? '', {
          du,
          au,
          ...(genre ? { genres: [genre] } : {}),
        }),
      );
      return requete.json({ faits });
    },
  }),
];
