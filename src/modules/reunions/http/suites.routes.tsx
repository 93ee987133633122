import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ActionParLienPage } from '../ui/action-par-lien.page.tsx';
import { CompteRenduParLienPage } from '../ui/compte-rendu-par-lien.page.tsx';
import { MessageDeLien } from '../ui/message-de-lien.tsx';
import { lireCompteRenduParLien } from '../usecases/lire-compte-rendu.ts';
import { lireActionParLien, repondreAction } from '../usecases/suivre-action.ts';
import { contexteDe } from './contexte.form.ts';

const saisie = z.object({ slug: z.string(), jeton: z.string().max(60) });
const droit = 'public';
const ACTION = '/c/:slug/reunions/action/:jeton';

/** What follows a meeting, for who holds a link: its minutes, an action to close. */
export const suitesRoutes = [
  get('/c/:slug/reunions/compte-rendu/:jeton', {
    droit,
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const lu = await lireCompteRenduParLien(requete.appel, { jeton });
      if (!lu.ok) return lienMort(requete);
      const { moment } = contexteDe(requete);
      return requete.page(<CompteRenduParLienPage moment={moment} {...lu.valeur} />, {
        titre: `Compte rendu, ${lu.valeur.reunion.titre}`,
      });
    },
  }),
  get(ACTION, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const lue = await lireActionParLien(requete.appel, { jeton });
      if (!lue.ok) return lienMort(requete);
      const { publique, jetons } = contexteDe(requete);
      const ici = `${publique}/action/${jeton}`;
      return requete.page(
        <ActionParLienPage ici={ici} jetons={jetons} action={lue.valeur} dite={false} />,
        { titre: 'Une action vous attend' },
      );
    },
  }),
  post(ACTION, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { etat } = requete.champs;
      const faite = await repondreAction(requete.appel, { jeton, etat });
      if (!faite.ok) return lienMort(requete);
      const { publique, jetons } = contexteDe(requete);
      const ici = `${publique}/action/${jeton}`;
      return requete.page(
        <ActionParLienPage ici={ici} jetons={jetons} action={faite.valeur} dite />,
        { titre: 'Réponse notée' },
      );
    },
  }),
];

/** Unknown, expired and foreign look the same. */
export function lienMort(requete: Requete<unknown>): Response {
  return requete.page(
    <MessageDeLien
      titre="Ce lien ne mène plus à rien"
      phrase="Il a expiré, ou il n’est pas complet. Reprenez celui du dernier message reçu, ou demandez-en un à la coordination."
    />,
    { titre: 'Lien expiré', statut: 404 },
  );
}
