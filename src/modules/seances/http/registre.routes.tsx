import { z } from 'zod';
import { get } from '#platform/http/route.ts';
import { decisionsDeLaCpts } from '../data/decisions.query.ts';
import { RegistrePage } from '../ui/registre.page.tsx';
import { instancesAuChoix } from '../usecases/composer-corps.ts';
import { contexteDe } from './contexte.form.ts';

const zVide = z.literal('').transform(() => undefined);
const zFiltre = z.object({
  slug: z.string(),
  instance: z.union([zVide, z.uuid()]).optional(),
  annee: z.union([zVide, z.coerce.number().int().min(2000).max(2199)]).optional(),
  q: z.string().max(80).optional(),
});

/** The register of decisions. */
export const registreRoutes = [
  get('/app/:slug/vie-associative/seances/registre', {
    droit: 'seances.seance.lire',
    saisie: zFiltre,
    traiter: async (requete) => {
      const { base, cpts } = contexteDe(requete);
      const { slug: _slug, ...filtre } = requete.saisie;
      const { decisions, toutes, instances } = await requete.lire(async (tx) => ({
        decisions: await decisionsDeLaCpts(tx, cpts, filtre),
        toutes: await decisionsDeLaCpts(tx, cpts),
        instances: await instancesAuChoix(tx, cpts),
      }));
      return requete.page(
        <RegistrePage
          {...{ base, decisions, filtre }}
          onglets={requete.onglets('asso-registre')}
          instances={instances}
          annees={[...new Set(toutes.map(({ annee }) => annee))]}
        />,
        { titre: 'Registre des décisions', lieu: 'vie-associative' },
      );
    },
  }),
];
