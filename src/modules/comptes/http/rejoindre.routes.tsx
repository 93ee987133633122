import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { direRefus } from '../ui/refus.ts';
import { DemandeRecuePage, RejoindrePage } from '../ui/rejoindre.page.tsx';
import { demanderUnCompte } from '../usecases/demander-un-compte.ts';

const zSlug = z.object({ slug: z.string() });
type Ici = Requete<{ readonly slug: string }>;

const VERDICTS = {
  'trop-vite':
    'Votre demande est partie moins de trois secondes après l’ouverture de cette page : seuls les robots vont aussi vite. Rien n’est perdu : relisez, puis envoyez de nouveau.',
  perime:
    'La page est restée ouverte longtemps\u00A0: relisez vos réponses, puis envoyez de nouveau.',
  'trop-souvent':
    'Trop de demandes sont parties de votre connexion depuis une heure. Réessayez plus tard.',
} as const;

/** The public page where somebody asks for an account. It writes and shows nothing of others. */
export const rejoindreRoutes = [
  get('/c/:slug/rejoindre', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => await page(requete, {}),
  }),
  get('/c/:slug/rejoindre/merci', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) =>
      requete.page(<DemandeRecuePage retour={`/c/${requete.saisie.slug}`} />, {
        titre: 'Demande envoyée',
      }),
  }),
  post('/c/:slug/rejoindre', {
    droit: 'public',
    saisie: zSlug,
    traiter: async (requete) => await recevoir(requete),
  }),
];

async function recevoir(requete: Ici): Promise<Response> {
  const { appel, champs } = requete;
  const verdict = await requete.formulaire.verifier();
  if (!verdict.ok)
    return await page(requete, {
      alerte: VERDICTS[verdict.motif],
      statut: verdict.motif === 'trop-souvent' ? 429 : 422,
    });
  const { prenom, nom, courriel, profession, rpps, message } = champs;
  const idempotence = { empreinte: appel.idempotence?.empreinte ?? '', cle: verdict.cle };
  const recue = await demanderUnCompte(
    { ...appel, idempotence },
    { prenom, nom, courriel, profession, rpps, message },
  );
  if (recue.ok) return requete.rediriger(`/c/${requete.saisie.slug}/rejoindre/merci`);
  return await page(
    requete,
    recue.refus.motif === 'saisie-invalide'
      ? { erreurs: recue.refus.champs }
      : { alerte: direRefus(recue.refus) },
  );
}

type Etat = {
  readonly erreurs?: Readonly<Record<string, string>>;
  readonly alerte?: string;
  readonly statut?: number;
};

async function page(requete: Ici, { erreurs, alerte, statut }: Etat): Promise<Response> {
  const cpts = requete.appel.cpts?.nom ?? '';
  return requete.page(
    <RejoindrePage
      cpts={cpts}
      action={`/c/${requete.saisie.slug}/rejoindre`}
      jetons={requete.jetons}
      saisie={{ valeurs: requete.champs, erreurs: erreurs ?? {} }}
      formulaire={await requete.formulaire.ouvrir()}
      alerte={alerte}
    />,
    {
      titre: 'Demander un compte',
      description: `Demander un compte dans l’espace des professionnels de ${cpts}.`,
      iles: ['defi'],
      ...(erreurs || alerte ? { statut: statut ?? 422 } : {}),
    },
  );
}
