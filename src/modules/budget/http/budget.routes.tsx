import { get } from '#platform/http/route.ts';
import { BudgetPage } from '../ui/budget.page.tsx';
import { lireBudget } from '../usecases/lire-budget.ts';
import { BASE, cadreDe, LIRE, zIci } from './contexte.form.ts';

/** The year at a glance. */
export const budgetRoutes = [
  get(BASE, {
    droit: LIRE,
    saisie: zIci,
    traiter: async (requete) => {
      const cadre = cadreDe(requete);
      const lu = await lireBudget(requete.appel, { annee: cadre.annee });
      if (!lu.ok) return requete.introuvable();
      const { aPasser, reglages, parRubrique: _, ...vu } = lu.valeur;
      return requete.page(
        <BudgetPage
          {...cadre}
          {...vu}
          aPasser={{
            nombre: aPasser.ecritures.length,
            enAttente: aPasser.enAttente,
            depuisConnu: aPasser.depuisConnu,
          }}
          seuil={reglages.seuil}
        />,
        { titre: `Budget ${cadre.annee}`, lieu: 'financement' },
      );
    },
  }),
];
