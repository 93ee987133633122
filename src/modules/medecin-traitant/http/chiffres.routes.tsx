import { z } from 'zod';
import { parseDateSaisie } from '#kernel/date-civile.ts';
import { PAS } from '#kernel/periode-de-tableau.ts';
import { get } from '#platform/http/route.ts';
import { ChiffresPage } from '../ui/chiffres.page.tsx';
import { lireChiffres } from '../usecases/lire-chiffres.ts';
import { contexteDe } from './contexte.form.ts';

const zPeriode = z.object({
  slug: z.string(),
  periode: z.enum(PAS).default('mois'),
  le: z.string().max(10).optional(),
});

/** Figures of the mission: for the CPTS, its bureau, its institutions. */
export const chiffresRoutes = [
  get('/app/:slug/medecin-traitant/chiffres', {
    droit: 'mt.chiffres.lire',
    saisie: zPeriode,
    traiter: async (requete) => {
      const { base, peut } = contexteDe(requete);
      const le = parseDateSaisie(requete.saisie.le ?? '');
      const lus = await lireChiffres(requete.appel, {
        pas: requete.saisie.periode,
        ...(le.ok ? { le: le.valeur } : {}),
      });
      if (!lus.ok) return requete.introuvable();
      const dedans = peut('mt.demande.lire');
      return requete.page(
        <ChiffresPage
          ici={`${base}/chiffres`}
          onglets={requete.onglets(dedans ? 'mt-chiffres' : 'pilotage-mt')}
          {...lus.valeur}
        />,
        {
          titre: 'Chiffres du médecin traitant',
          lieu: dedans ? 'medecin-traitant' : 'pilotage',
        },
      );
    },
  }),
];
