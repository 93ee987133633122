import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { NouvelleCptsPage } from '../ui/nouvelle-cpts.page.tsx';
import { creerCpts } from '../usecases/creer-cpts.ts';
import { afficherChoix, type ChoixEnvoye, lireChoix } from './choix-des-communes.form.ts';

type Erreurs = Readonly<Record<string, string>>;

/** Opening of a CPTS by the administrator of the installation. */
export const nouvelleCptsRoutes = [
  get('/cpts/nouvelle', {
    droit: 'territoire.creer-cpts',
    saisie: z.object({ departement: z.string().max(3).optional() }),
    traiter: async (requete) => {
      const departement = requete.saisie.departement ?? '';
      return page(requete, { ...lireChoix({}), departement }, {});
    },
  }),
  post('/cpts/nouvelle', {
    droit: 'territoire.creer-cpts',
    saisie: z.object({}),
    traiter: async (requete) => {
      const choix = lireChoix(requete.corps);
      const { geste, nom, slug, stade } = requete.champs;
      if (geste === 'chercher') return page(requete, choix, {});
      const { choisies } = await afficherChoix(requete, { ...choix, q: '', departement: '' });
      const fait = await creerCpts(requete.appel, { nom, slug, stade, communes: [...choisies] });
      if (!fait.ok) return page(requete, choix, erreursDe(fait.refus));
      return requete.rediriger(`/app/${fait.valeur.slug}/territoire`, {
        ton: 'ok',
        texte: `${fait.valeur.nom} est créée, et vous la coordonnez. Importez maintenant ses professionnels.`,
      });
    },
  }),
];

async function page(
  requete: Requete<unknown>,
  choix: ChoixEnvoye,
  erreurs: Erreurs,
): Promise<Response> {
  return requete.page(
    <NouvelleCptsPage
      choix={await afficherChoix(requete, choix)}
      saisie={{ valeurs: requete.champs, erreurs }}
      jetons={requete.jetons}
    />,
    {
      titre: 'Nouvelle CPTS',
      lieu: 'large',
      iles: ['choix-communes'],
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}

type Refus = Extract<Awaited<ReturnType<typeof creerCpts>>, { readonly ok: false }>['refus'];

function erreursDe(refus: Refus): Erreurs {
  if (refus.motif === 'adresse-deja-prise')
    return { slug: `Une CPTS a déjà l’adresse « ${refus.slug} » : choisissez-en une autre.` };
  if (refus.motif === 'communes-inconnues')
    return { q: `Ces communes ne sont pas dans la liste officielle : ${refus.codes.join(', ')}.` };
  if (refus.motif === 'saisie-invalide') {
    const { communes, ...autres } = refus.champs;
    return communes ? { ...autres, q: communes } : autres;
  }
  return { '': 'La CPTS n’a pas été créée.' };
}
