import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { reglagesDeLaCpts } from '../data/reglages.query.ts';
import { AdhererPage, DemandeDAdhesionRecuePage } from '../ui/adherer.page.tsx';
import { demanderAdhesion } from '../usecases/demander-adhesion.ts';
import { communesAuChoix, METIERS } from '../usecases/nommer.ts';
import { commeLePublic, contexteDe, type Erreurs, erreursDe } from './contexte.form.ts';

const droit = 'public';
const saisie = z.object({ slug: z.string() });
type Ici = Requete<z.output<typeof saisie>>;

const VERDICTS = {
  'trop-vite':
    'Votre demande est partie moins de trois secondes après l’ouverture de cette page\u00A0: seuls les robots vont aussi vite. Rien de ce que vous avez écrit n’est perdu\u00A0: relisez, puis envoyez de nouveau.',
  perime:
    'La page est restée ouverte longtemps\u00A0: relisez vos réponses, puis envoyez de nouveau.',
  'trop-souvent':
    'Trop de demandes sont parties de votre connexion depuis une heure. Réessayez plus tard.',
} as const;

/** For whoever wants to join: an application without account. Nothing of others is shown. */
export const adhererRoutes = [
  get('/c/:slug/adherer', {
    droit,
    saisie,
    traiter: async (requete) => await page(requete, {}),
  }),
  post('/c/:slug/adherer', {
    droit,
    saisie,
    traiter: async (requete) => await recevoir(requete),
  }),
  get('/c/:slug/adherer/merci', {
    droit,
    saisie,
    traiter: async (requete) => {
      const { cpts } = contexteDe(requete);
      const { organe } = await requete.lire((tx) => reglagesDeLaCpts(tx, cpts));
      return requete.page(
        <DemandeDAdhesionRecuePage accueil={`/c/${requete.saisie.slug}`} organe={organe} />,
        { titre: 'Demande reçue' },
      );
    },
  }),
];

async function recevoir(requete: Ici): Promise<Response> {
  const verdict = await requete.formulaire.verifier();
  if (!verdict.ok)
    return await page(requete, {
      alerte: VERDICTS[verdict.motif],
      statut: verdict.motif === 'trop-souvent' ? 429 : 422,
    });
  const { ouvert: _ouvert, preuve: _preuve, ...champs } = requete.champs;
  const appel = commeLePublic(requete);
  const unique = { empreinte: appel.idempotence?.empreinte ?? '', cle: verdict.cle };
  const recue = await demanderAdhesion({ ...appel, idempotence: unique }, champs);
  return recue.ok
    ? requete.rediriger(`/c/${requete.saisie.slug}/adherer/merci`)
    : await page(requete, { erreurs: erreursDe(recue.refus) });
}

type Etat = {
  readonly erreurs?: Erreurs;
  readonly alerte?: string;
  readonly statut?: number;
};

async function page(requete: Ici, { erreurs, alerte, statut }: Etat): Promise<Response> {
  const { cpts } = contexteDe(requete);
  const communes = await requete.lire((tx) => communesAuChoix(tx, cpts));
  const nom = requete.appel.cpts?.nom ?? '';
  return requete.page(
    <AdhererPage
      cpts={nom}
      action={`/c/${requete.saisie.slug}/adherer`}
      jetons={requete.jetons}
      formulaire={await requete.formulaire.ouvrir()}
      metiers={METIERS}
      communes={communes}
      saisie={{ valeurs: requete.champs, erreurs: erreurs ?? {} }}
      alerte={alerte}
    />,
    {
      titre: 'Adhérer à la CPTS',
      description: `Demander à adhérer à ${nom}, sans compte.`,
      iles: ['defi'],
      ...(erreurs || alerte ? { statut: statut ?? 422 } : {}),
    },
  );
}
