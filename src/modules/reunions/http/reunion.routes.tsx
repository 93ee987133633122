import { z } from 'zod';
import { get, post } from '#platform/http/route.ts';
import { ajouterPoint, retirerPoint } from '../usecases/tenir-points.ts';
import { annulerReunion, convoquerPersonnes, modifierReunion } from '../usecases/tenir-reunion.ts';
import { corpsDe, erreursDe, retour } from './contexte.form.ts';
import { pageDeReunion } from './reunion.pages.tsx';

const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/:id';
const droit = 'reunions.reunion.animer';

/** One meeting: seen, moved, called off; who is on its list, what it will talk of. */
export const reunionRoutes = [
  get(CHEMIN, {
    droit: 'reunions.reunion.lire',
    saisie,
    traiter: async (requete) => await pageDeReunion(requete, null),
  }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await modifierReunion(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok)
        return await pageDeReunion(requete, { forme: 'reunion', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: `/${id}`, dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${CHEMIN}/annuler`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      return retour(requete, await annulerReunion(requete.appel, { reunion: id }), {
        vers: `/${id}`,
        dire: () => 'La réunion est annulée, et chacun est prévenu par message.',
      });
    },
  }),
  post(`${CHEMIN}/personnes`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await convoquerPersonnes(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok)
        return await pageDeReunion(requete, { forme: 'personnes', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: `/${id}`, dire: () => 'La liste est complétée.' });
    },
  }),
  post(`${CHEMIN}/points`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await ajouterPoint(requete.appel, { ...corpsDe(requete), reunion: id });
      if (!fait.ok)
        return await pageDeReunion(requete, { forme: 'point', erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/${id}`,
        dire: () => 'Le point est à l’ordre du jour.',
      });
    },
  }),
  post(`${CHEMIN}/points/:point/retirer`, {
    droit,
    saisie: saisie.extend({ point: z.uuid() }),
    traiter: async (requete) => {
      const { id, point } = requete.saisie;
      return retour(requete, await retirerPoint(requete.appel, { reunion: id, point }), {
        vers: `/${id}`,
        dire: () => 'Le point est retiré de l’ordre du jour.',
      });
    },
  }),
];
