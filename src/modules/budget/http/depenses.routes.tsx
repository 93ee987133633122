import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { DepensesPage } from '../ui/depenses.page.tsx';
import { engager } from '../usecases/engager.ts';
import { lireDepenses } from '../usecases/lire-depenses.ts';
import {
  BASE,
  cadreDe,
  type Erreurs,
  erreursDe,
  LIRE,
  NOTER,
  retour,
  saisieDe,
  zIci,
} from './contexte.form.ts';

/** The expenses of a year, and a new commitment. */
export const depensesRoutes = [
  get(`${BASE}/depenses`, {
    droit: LIRE,
    saisie: zIci,
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${BASE}/depenses`, {
    droit: NOTER,
    saisie: zIci,
    traiter: async (requete) => {
      const fait = await engager(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/depenses/${fait.valeur.id}`,
        dire: ({ etat }) =>
          etat === 'a-confirmer'
            ? 'L’engagement est noté\u00A0: il attend la décision de l’organe.'
            : 'L’engagement est noté.',
      });
    },
  }),
];

type Ici = Requete<{ readonly annee?: string | undefined }>;

async function page(requete: Ici, erreurs: Erreurs | null): Promise<Response> {
  const cadre = cadreDe(requete);
  const lu = await lireDepenses(requete.appel, { annee: cadre.annee });
  if (!lu.ok) return requete.introuvable();
  const { depenses, plan, reglages } = lu.valeur;
  return requete.page(
    <DepensesPage
      {...cadre}
      depenses={depenses}
      plan={plan}
      seuil={reglages.seuil}
      organe={reglages.organe}
      saisie={saisieDe(requete, erreurs, { le: cadre.aujourdhui, part: 'fixe' })}
    />,
    { titre: 'Dépenses', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}
