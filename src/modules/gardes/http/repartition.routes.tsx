import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { post } from '#platform/http/route.ts';
import { genererGardes } from '../usecases/generer-gardes.ts';
import {
  abandonnerRepartition,
  proposerRepartition,
  publierRepartition,
} from '../usecases/repartir-gardes.ts';
import { erreursDe, retour } from './contexte.form.ts';
import { pageDuMois } from './tableaux.routes.tsx';

const droit = 'gardes.tableau.tenir';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/gardes/tableaux/:id';
type Ici = Requete<{ readonly id: string }>;

/** What prepares some days of a rota: duties, draft, publication. */
export const repartitionRoutes = [
  post(`${CHEMIN}/generer`, {
    droit,
    saisie,
    traiter: async (requete) =>
      await suite(requete, await genererGardes(requete.appel, joursDe(requete)), ({ creees }) =>
        creees > 0
          ? `${pluriel(creees, 'garde créée', 'gardes créées')}, sans personne encore.`
          : 'Toutes les gardes de ces jours existaient déjà.',
      ),
  }),
  post(`${CHEMIN}/repartir`, {
    droit,
    saisie,
    traiter: async (requete) =>
      await suite(
        requete,
        await proposerRepartition(requete.appel, joursDe(requete)),
        ({ proposees, trous }) =>
          [
            `Brouillon prêt\u00A0: ${pluriel(proposees, 'garde')} à relire, puis à publier.`,
            ...(trous > 0 ? [`${pluriel(trous, 'garde')} que personne ne peut prendre.`] : []),
          ].join(' '),
      ),
  }),
  post(`${CHEMIN}/publier`, {
    droit,
    saisie,
    traiter: async (requete) =>
      await suite(
        requete,
        await publierRepartition(requete.appel, joursDe(requete)),
        ({ publiees }) => `${pluriel(publiees, 'garde confiée', 'gardes confiées')} et publiées.`,
      ),
  }),
  post(`${CHEMIN}/abandonner`, {
    droit,
    saisie,
    traiter: async (requete) =>
      await suite(
        requete,
        await abandonnerRepartition(requete.appel, joursDe(requete)),
        () => 'Le brouillon est abandonné. Rien n’a changé dans le tableau.',
      ),
  }),
];

const joursDe = ({ champs, saisie: { id } }: Ici) => ({ ...champs, tableau: id });

type Fait<T> =
  | { readonly ok: true; readonly valeur: T }
  | { readonly ok: false; readonly refus: Parameters<typeof erreursDe>[0] };

async function suite<T>(
  requete: Ici,
  fait: Fait<T>,
  dire: (valeur: T) => string,
): Promise<Response> {
  if (!fait.ok) return await pageDuMois(requete, erreursDe(fait.refus));
  const mois = requete.champs['du']?.slice(0, 7) ?? '';
  return retour(requete, fait, { vers: `/tableaux/${requete.saisie.id}?mois=${mois}`, dire });
}
