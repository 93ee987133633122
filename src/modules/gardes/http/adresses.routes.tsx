import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { tableauNomme } from '../data/tableaux.query.ts';
import { AdressesPage } from '../ui/adresses.page.tsx';
import {
  depublierTableau,
  publierTableau,
  suivrePublications,
} from '../usecases/publier-tableau.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';

const droit = 'gardes.tableau.tenir';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/gardes/tableaux/:id/adresses';
type Ici = Requete<{ readonly id: string }>;

/** Secret addresses of a rota: given, followed, taken back. */
export const adressesRoutes = [
  get(CHEMIN, { droit, saisie, traiter: async (requete) => await page(requete, {}) }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const champs = { ...requete.champs, tableau: requete.saisie.id };
      const fait = await publierTableau(requete.appel, champs);
      if (!fait.ok) return await page(requete, { erreurs: erreursDe(fait.refus) });
      const chemin = `${contexteDe(requete).publique}/agenda/${fait.valeur.jeton}.ics`;
      return await page(requete, { adresse: new URL(chemin, requete.url).href });
    },
  }),
  post(`${CHEMIN}/:publication/revoquer`, {
    droit,
    saisie: saisie.extend({ publication: z.uuid() }),
    traiter: async (requete) => {
      const { id, publication } = requete.saisie;
      return retour(requete, await depublierTableau(requete.appel, { publication }), {
        vers: `/tableaux/${id}/adresses`,
        dire: () => 'L’adresse est révoquée\u00A0: elle ne mène plus à rien.',
      });
    },
  }),
];

type Etat = {
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly adresse?: string;
};

async function page(requete: Ici, { erreurs, adresse }: Etat): Promise<Response> {
  const { base, cpts, moment, jetons } = contexteDe(requete);
  const { id } = requete.saisie;
  const tableau = await requete.lire((tx) => tableauNomme(tx, cpts, id));
  if (!tableau) return requete.introuvable();
  const suivies = await suivrePublications(requete.appel, { tableau: id });
  return requete.page(
    <AdressesPage
      base={base}
      ici={`${base}/tableaux/${id}`}
      moment={moment}
      jetons={jetons}
      tableau={tableau}
      publications={suivies.ok ? suivies.valeur : []}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      adresse={adresse ?? null}
    />,
    { titre: 'Adresses pour agendas', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}
