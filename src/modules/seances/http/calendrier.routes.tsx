import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { prochaineEcheance } from '../domain/calendrier.ts';
import { CalendrierPage } from '../ui/calendrier.page.tsx';
import { aujourdhuiDe } from '../ui/vue-de-seance.ts';
import { lireEcheances } from '../usecases/lire-calendrier.ts';
import { noterObligation } from '../usecases/noter-obligation.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const CHEMIN = '/app/:slug/vie-associative/seances/calendrier';
const saisie = z.object({ slug: z.string() });
const tenir = 'seances.seance.tenir';

/** What the association owes each year. */
export const calendrierRoutes = [
  get(CHEMIN, {
    droit: 'seances.seance.lire',
    saisie,
    traiter: async (requete) => await page(requete, null),
  }),
  post(CHEMIN, {
    droit: tenir,
    saisie,
    traiter: async (requete) => {
      const fait = await noterObligation(requete.appel, requete.champs);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, { vers: '/calendrier', dire: () => 'C’est noté.' });
    },
  }),
];

async function page(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const contexte = contexteDe(requete);
  const { base, racine, cpts, jetons, moment, peut } = contexte;
  const jour = aujourdhuiDe(moment);
  const { fuseau } = moment;
  const echeances = await requete.lire((tx) => lireEcheances({ tx, cpts, fuseau, jour }));
  return requete.page(
    <CalendrierPage
      {...{ base, racine, jetons, moment, echeances }}
      onglets={requete.onglets('asso-calendrier')}
      annee={partsDe(jour).annee}
      prochaine={prochaineEcheance(echeances)}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      tenir={peut(tenir)}
    />,
    { titre: 'Calendrier légal', lieu: 'vie-associative', ...(erreurs ? { statut: 422 } : {}) },
  );
}
