import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { communesDeLaCpts } from '../data/couvertures.query.ts';
import { CommunesPage } from '../ui/communes.page.tsx';
import { definirCommunes } from '../usecases/definir-communes.ts';
import { afficherChoix, type ChoixEnvoye, lireChoix } from './choix-des-communes.form.ts';

const zSlug = z.object({ slug: z.string() });
type RequeteDeCpts = Requete<z.output<typeof zSlug>>;

/** Communes of the territory. */
export const communesRoutes = [
  get('/app/:slug/territoire/communes', {
    droit: 'territoire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const id = requete.appel.cpts?.id ?? '';
      const communes = await requete.lire((tx) => communesDeLaCpts(tx, id));
      const choix = { ...lireChoix({}), communes: communes.map((c) => c.code) };
      return page(requete, choix, {});
    },
  }),
  post('/app/:slug/territoire/communes', {
    droit: 'territoire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const choix = lireChoix(requete.corps);
      if (requete.champs['geste'] === 'chercher') return page(requete, choix, {});
      const { choisies } = await afficherChoix(requete, { ...choix, q: '', departement: '' });
      const fait = await definirCommunes(requete.appel, { communes: [...choisies] });
      if (!fait.ok) return page(requete, choix, erreursDe(fait.refus));
      return requete.rediriger(`/app/${requete.saisie.slug}/territoire`, {
        ton: 'ok',
        texte: resume(fait.valeur.ajoutees.length, fait.valeur.retirees.length),
      });
    },
  }),
];

async function page(
  requete: RequeteDeCpts,
  choix: ChoixEnvoye,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  return requete.page(
    <CommunesPage
      slug={requete.saisie.slug}
      choix={await afficherChoix(requete, choix)}
      erreurs={erreurs}
      jetons={requete.jetons}
    />,
    {
      titre: 'Communes',
      lieu: 'territoire',
      iles: ['choix-communes'],
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}

type Refus = Extract<Awaited<ReturnType<typeof definirCommunes>>, { readonly ok: false }>['refus'];

/** What to correct, by field. */
export function erreursDe(refus: Refus): Readonly<Record<string, string>> {
  if (refus.motif === 'saisie-invalide') return { '': Object.values(refus.champs).join(' ') };
  if (refus.motif === 'communes-inconnues')
    return { '': `Ces communes ne sont pas dans la liste officielle : ${refus.codes.join(', ')}.` };
  return { '': 'Vous n’avez pas le droit de changer le territoire.' };
}

function resume(ajoutees: number, retirees: number): string {
  if (ajoutees + retirees === 0) return 'Rien n’a changé.';
  const parties = [
    ajoutees > 0 ? pluriel(ajoutees, 'commune ajoutée', 'communes ajoutées') : '',
    retirees > 0 ? pluriel(retirees, 'commune retirée', 'communes retirées') : '',
  ];
  return `Territoire enregistré : ${parties.filter(Boolean).join(', ')}.`;
}
