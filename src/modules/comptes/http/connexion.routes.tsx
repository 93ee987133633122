import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ConnexionPage } from '../ui/connexion.page.tsx';
import { demanderDefi } from '../usecases/demander-defi.ts';
import { noterEssai } from '../usecases/noter-essai.ts';
import { entrerParCle } from '../usecases/prouver-par-cle.ts';
import { seConnecter } from '../usecases/se-connecter.ts';
import { seDeconnecter } from '../usecases/se-deconnecter.ts';
import {
  destination,
  entrer,
  jetonDe,
  origineDe,
  partirDe,
  passer,
  surLInstallation,
  visiteurDe,
} from './passage.form.ts';

const zSuite = z.object({ suite: z.string().max(2000).optional() });

/** Sign-in by password or by passkey, and sign-out. */
export const connexionRoutes = [
  get('/connexion', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const { suite } = requete.saisie;
      // Sent by the platform SAS: its guide leads regulators straight to Pro Santé Connect.
      return suite && vientDuSas(suite) && requete.appel.socle.psc
        ? requete.rediriger(`/connexion/psc?suite=${encodeURIComponent(suite)}`)
        : page(requete, suite, null);
    },
  }),
  post('/connexion', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const { email = '', motDePasse = '' } = requete.champs;
      const { suite } = requete.saisie;
      const appel = surLInstallation(requete.appel);
      const visiteur = visiteurDe(requete);
      if (email.trim() === '' || motDePasse === '')
        return page(requete, suite, 'identifiants-absents');
      const { source, appareil } = visiteur;
      const essai = await noterEssai(appel, {
        genre: 'mot-de-passe',
        sujet: email,
        source,
        appareil,
      });
      if (!essai.ok) return page(requete, suite, essai.refus.motif);
      const result = await seConnecter(appel, { email, motDePasse, visiteur, ...essai.valeur });
      return result.ok
        ? passer(requete, result.valeur, suite)
        : page(requete, suite, result.refus.motif);
    },
  }),
  post('/connexion/cle/defi', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) => {
      const result = await demanderDefi(surLInstallation(requete.appel), {
        de: { qui: 'quiconque' },
        origine: origineDe(requete),
        source: requete.source,
      });
      return result.ok ? requete.json(result.valeur) : requete.json(result.refus, 429);
    },
  }),
  post('/connexion/cle', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const { suite } = requete.saisie;
      const result = await entrerParCle(surLInstallation(requete.appel), {
        de: { qui: 'quiconque' },
        reponse: requete.champs['reponse'] ?? '',
        origine: origineDe(requete),
        visiteur: visiteurDe(requete),
      });
      return result.ok
        ? entrer(requete, requete.rediriger(destination(suite)), result.valeur)
        : page(requete, suite, result.refus.motif);
    },
  }),
  post('/deconnexion', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) => {
      const jeton = jetonDe(requete, 'session');
      const { moyen } = exiger(await seDeconnecter(requete.appel, { jeton }));
      return partirDe(requete, moyen, 'Vous êtes déconnecté.');
    },
  }),
];

const vientDuSas = (suite: string) => /^\/app\/[^/]+\/soins\/sas\/[^?]+\?(.*&)?origin=/.test(suite);

function page(
  requete: Requete<unknown>,
  suite: string | undefined,
  refus: string | null,
): Response {
  const statut = refus === 'trop-d-essais' ? 429 : refus ? 422 : 200;
  return requete.page(
    <ConnexionPage
      csrf={requete.jetons.csrf}
      psc={requete.appel.socle.psc !== null}
      suite={suite}
      email={requete.champs['email'] ?? ''}
      refus={refus}
    />,
    { titre: 'Connexion', cadre: 'nu', iles: ['cle-d-acces'], statut },
  );
}
