import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { actionsDites } from '../data/actions-dites.query.ts';
import { pointsDeLaReunion } from '../data/points.query.ts';
import { convoques } from '../data/reunions.query.ts';
import { CompteRenduPage } from '../ui/compte-rendu.page.tsx';
import { ajouterAction, ecrirePoint, envoyerCompteRendu } from '../usecases/tenir-compte-rendu.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';
import { reunionDe } from './reunion.form.ts';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/:id';
const droit = 'reunions.reunion.animer';
type Ici = Requete<{ readonly id: string; readonly point?: string }>;
type Erreurs = Readonly<Record<string, string>>;

/** Minutes: written item by item, with their actions; then sent. */
export const compteRenduRoutes = [
  get(`${CHEMIN}/compte-rendu`, {
    droit: 'reunions.reunion.lire',
    saisie,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(`${CHEMIN}/compte-rendu/points/:point`, {
    droit,
    saisie: saisie.extend({ point: z.uuid() }),
    traiter: async (requete) => {
      const { id, point } = requete.saisie;
      const champs = { ...corpsDe(requete), reunion: id, point };
      const fait = await ecrirePoint(requete.appel, champs);
      if (!fait.ok) return await page(requete, { point: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/${id}/compte-rendu`,
        dire: () => 'Le point est enregistré.',
      });
    },
  }),
  post(`${CHEMIN}/actions`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await ajouterAction(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok) return await page(requete, { action: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/${id}/compte-rendu`,
        dire: () => 'L’action est notée. Elle part à cette personne avec le compte rendu.',
      });
    },
  }),
  post(`${CHEMIN}/compte-rendu/envoyer`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      return retour(requete, await envoyerCompteRendu(requete.appel, { reunion: id }), {
        vers: `/${id}/compte-rendu`,
        dire: () => 'Le compte rendu part à tous, présents et absents.',
      });
    },
  }),
];

type Refusee = { readonly action?: Erreurs; readonly point?: Erreurs };

async function page(requete: Ici, { action, point }: Refusee): Promise<Response> {
  const contexte = contexteDe(requete);
  const { cpts } = contexte;
  const { id } = requete.saisie;
  const lue = await reunionDe(requete);
  if (!lue) return requete.introuvable();
  const valeurs = valeursDe(requete);
  return requete.page(
    <CompteRenduPage
      {...contexte}
      reunion={lue.reunion}
      animer={lue.conduire}
      points={await requete.lire((tx) => pointsDeLaReunion(tx, cpts, id))}
      actions={await requete.lire((tx) => actionsDites(tx, cpts, id))}
      convoques={await requete.lire((tx) => convoques(tx, cpts, id))}
      action={{ valeurs: action ? valeurs : {}, erreurs: action ?? {} }}
      point={
        point && requete.saisie.point
          ? { id: requete.saisie.point, saisie: { valeurs, erreurs: point } }
          : null
      }
    />,
    {
      titre: `Compte rendu, ${lue.reunion.titre}`,
      lieu: 'reunions',
      ...(action || point ? { statut: 422 } : {}),
    },
  );
}
