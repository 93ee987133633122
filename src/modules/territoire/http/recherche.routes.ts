import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { chercherCommunes } from '../data/communes.query.ts';
import { cptsParSlug } from '../data/cpts.query.ts';

/** Search of communes for pickers: `[{ code, nom, precision }]`, best first. Communes of `cpts` (a slug) come first. */
export const rechercheRoutes = [
  get('/communes', {
    droit: 'public',
    saisie: z.object({
      q: z.string().max(200).default(''),
      cpts: z.string().max(80).optional(),
      seulement: z.enum(['oui', 'non']).default('non'),
    }),
    traiter: async (requete) => {
      const { q, cpts: slug, seulement } = requete.saisie;
      const trouvees = await requete.lire(async (tx) => {
        const cpts = slug ? await cptsParSlug(tx, slug) : null;
        return await chercherCommunes(tx, q, {
          ...(cpts ? { cpts: cpts.id, seulement: seulement === 'oui' } : {}),
        });
      });
      return requete.json(
        trouvees.map(({ code, nom, departement, codesPostaux }) => ({
          code,
          nom,
          precision: codesPostaux[0] ?? departement,
        })),
      );
    },
  }),
];
