import { z } from 'zod';
import { hostCookie, isSecureOrigin, readCookie } from '#platform/http/cookies.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { DUREE_HEURES } from '../domain/session.ts';
import { ConnexionPage } from '../ui/connexion.page.tsx';
import { noterEchec } from '../usecases/noter-echec.ts';
import { seConnecter } from '../usecases/se-connecter.ts';
import { seDeconnecter } from '../usecases/se-deconnecter.ts';

const zSuite = z.object({ suite: z.string().max(2000).optional() });

/** Sign-in and sign-out. */
export const connexionRoutes = [
  get('/connexion', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => page(requete, requete.saisie.suite, null),
  }),
  post('/connexion', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const { email, motDePasse } = requete.champs;
      const result = await seConnecter(requete.appel, {
        email,
        motDePasse,
        source: requete.source,
      });
      if (result.ok) return ouvrir(requete, result.valeur.jeton, destination(requete.saisie.suite));
      if (result.refus.motif === 'identifiants-inconnus' && email)
        await noterEchec(requete.appel, { email, source: requete.source });
      return page(requete, requete.saisie.suite, result.refus.motif);
    },
  }),
  post('/deconnexion', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) => {
      const jeton =
        readCookie(requete.brut, '__Host-session') ?? readCookie(requete.brut, 'session') ?? '';
      await seDeconnecter(requete.appel, { jeton });
      const reponse = requete.rediriger('/connexion', {
        ton: 'ok',
        texte: 'Vous êtes déconnecté.',
      });
      reponse.headers.append(
        'set-cookie',
        hostCookie('session', '', { maxAge: 0, secure: isSecureOrigin(requete.url) }),
      );
      return reponse;
    },
  }),
];

function ouvrir(requete: Requete<unknown>, jeton: string, vers: string): Response {
  const reponse = requete.rediriger(vers);
  const secure = isSecureOrigin(requete.url);
  reponse.headers.append(
    'set-cookie',
    hostCookie('session', jeton, { maxAge: DUREE_HEURES * 3600, secure }),
  );
  return reponse;
}

function page(
  requete: Requete<unknown>,
  suite: string | undefined,
  refus: string | null,
): Response {
  const statut = refus === 'trop-d-essais' ? 429 : refus ? 422 : 200;
  return requete.page(
    <ConnexionPage
      jetons={requete.jetons}
      suite={suite}
      email={requete.champs['email'] ?? ''}
      refus={refus}
    />,
    { titre: 'Connexion', cadre: 'nu', statut },
  );
}

/** Only a path of this host: a link must not send somebody who signs in elsewhere. */
function destination(suite: string | undefined): string {
  return suite && /^\/(?![/\\])/.test(suite) ? suite : '/app';
}
