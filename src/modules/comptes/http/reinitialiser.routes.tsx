import { z } from 'zod';
import { askForProof, hasFreshProof } from '#platform/http/fresh-proof.ts';
import type { Appel, Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { phraseDe } from '../ui/phrases.ts';
import { ReinitialiserPage } from '../ui/reinitialiser.page.tsx';
import { reinitialiserFacteurs } from '../usecases/reinitialiser-facteurs.ts';
import { surLInstallation } from './passage.form.ts';

const DROIT = 'comptes.facteur.reinitialiser';

/** Takes the second factor off an account whose owner lost it: by their coordination, or by the administration. */
export const reinitialiserRoutes = [
  ...deux('/app/:slug/comptes/second-facteur', {
    saisie: z.object({ slug: z.string() }),
    sur: (appel) => appel,
    revenir: ({ appel }) => `/app/${appel.cpts?.slug}`,
  }),
  ...deux('/comptes/second-facteur', {
    saisie: z.object({}),
    sur: surLInstallation,
    revenir: () => '/app',
  }),
];

type Ou = {
  readonly saisie: z.ZodObject;
  readonly sur: (appel: Appel) => Appel;
  readonly revenir: (requete: Requete<unknown>) => string;
};

function deux(chemin: string, { saisie, sur, revenir }: Ou) {
  return [
    get(chemin, {
      droit: DROIT,
      saisie,
      traiter: async (requete) => page(requete, revenir(requete), {}),
    }),
    post(chemin, {
      droit: DROIT,
      saisie,
      traiter: async (requete) => {
        const { courriel = '', motif = '' } = requete.champs;
        const result = await reinitialiserFacteurs(sur(requete.appel), { courriel, motif });
        if (!result.ok) return page(requete, revenir(requete), erreursDe(result.refus));
        const texte = `Le second facteur de ${result.valeur.nom} est réinitialisé. Un courriel l’en prévient.`;
        return requete.rediriger(revenir(requete), { ton: 'ok', texte });
      },
    }),
  ];
}

const PHRASES: Readonly<Record<string, string>> = {
  'compte-inconnu': 'Aucun compte de votre CPTS n’a cette adresse. Vérifiez-la avec la personne.',
  'compte-d-administration':
    'Ce compte administre l’installation : seule l’administration peut le réinitialiser.',
  'soi-meme': 'C’est votre compte : ajoutez ou retirez vos seconds facteurs dans « Mon compte ».',
};

function erreursDe(refus: {
  readonly motif: string;
  readonly champs?: Readonly<Record<string, string>>;
}): Readonly<Record<string, string>> {
  return refus.champs ?? { courriel: PHRASES[refus.motif] ?? phraseDe(refus.motif) };
}

function page(
  requete: Requete<unknown>,
  revenir: string,
  erreurs: Readonly<Record<string, string>>,
): Response {
  const { pathname } = requete.url;
  if (!hasFreshProof(requete)) return askForProof(requete, pathname);
  return requete.page(
    <ReinitialiserPage
      csrf={requete.jetons.csrf}
      action={pathname}
      revenir={revenir}
      saisie={{ valeurs: requete.champs, erreurs }}
    />,
    {
      titre: 'Réinitialiser un second facteur',
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}
