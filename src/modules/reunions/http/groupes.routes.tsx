import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { groupesDeLaCpts } from '../data/groupes.query.ts';
import { aujourdhuiDe } from '../ui/dire-quand.ts';
import { GroupesPage } from '../ui/groupes.page.tsx';
import { NouveauGroupePage } from '../ui/nouveau-groupe.page.tsx';
import { creerGroupe } from '../usecases/tenir-groupe.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const CHEMIN = '/app/:slug/reunions/groupes';
const lire = 'reunions.reunion.lire';
const tenir = 'reunions.groupe.tenir';

/** Working groups: all of them, a new one. */
export const groupesRoutes = [
  get(CHEMIN, {
    droit: lire,
    saisie: zSlug,
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      const { cpts, moment } = contexte;
      const choix = { maintenant: moment.maintenant, jour: aujourdhuiDe(moment) };
      const groupes = await requete.lire((tx) => groupesDeLaCpts(tx, cpts, choix));
      return requete.page(
        <GroupesPage {...contexte} onglets={requete.onglets('groupes')} groupes={groupes} />,
        { titre: 'Groupes de travail', lieu: 'reunions' },
      );
    },
  }),
  get(`${CHEMIN}/nouveau`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => nouveau(requete, null),
  }),
  post(CHEMIN, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const cree = await creerGroupe(requete.appel, corpsDe(requete));
      if (!cree.ok) return nouveau(requete, erreursDe(cree.refus));
      return retour(requete, cree, {
        vers: `/groupes/${cree.valeur.id}`,
        dire: () => 'Le groupe est ouvert. Ajoutez ses membres.',
      });
    },
  }),
];

function nouveau(
  requete: Requete<unknown>,
  erreurs: Readonly<Record<string, string>> | null,
): Response {
  const { base, jetons } = contexteDe(requete);
  return requete.page(
    <NouveauGroupePage
      base={base}
      jetons={jetons}
      saisie={{ valeurs: erreurs ? valeursDe(requete) : {}, erreurs: erreurs ?? {} }}
    />,
    {
      titre: 'Ouvrir un groupe de travail',
      lieu: 'reunions',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
