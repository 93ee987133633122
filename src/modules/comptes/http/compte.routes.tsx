import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ComptePage } from '../ui/compte.page.tsx';
import { MotDePassePage } from '../ui/mot-de-passe.page.tsx';
import { changerMotDePasse } from '../usecases/changer-mot-de-passe.ts';
import { fermerSession, fermerSessions } from '../usecases/fermer-sessions.ts';
import { lireMonCompte } from '../usecases/lire-mon-compte.ts';
import { noterEssai } from '../usecases/noter-essai.ts';
import { erreursDe } from './mot-de-passe.routes.tsx';
import { jetonDe, partirDe, surLInstallation, visiteurDe } from './passage.form.ts';

const zId = z.object({ id: z.uuid() });

/** One's own account: password and sessions. */
export const compteRoutes = [
  get('/compte', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) =>
      requete.page(<ComptePage csrf={requete.jetons.csrf} {...(await moi(requete))} />, {
        titre: 'Mon compte',
        cadre: 'nu',
        lieu: 'large',
      }),
  }),
  get('/compte/mot-de-passe', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: (requete) => pageDeMotDePasse(requete, {}),
  }),
  post('/compte/mot-de-passe', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) => {
      const appel = surLInstallation(requete.appel);
      const { courriel } = await moi(requete);
      const { source, appareil } = visiteurDe(requete);
      const qui = { genre: 'mot-de-passe', sujet: courriel, source, appareil } as const;
      const essai = await noterEssai(appel, qui);
      if (!essai.ok) return await pageDeMotDePasse(requete, erreursDe(essai.refus));
      const result = await changerMotDePasse(appel, {
        ancien: requete.champs['ancien'] ?? '',
        nouveau: requete.champs['nouveau'] ?? '',
        jeton: jetonDe(requete, 'session'),
        ...essai.valeur,
      });
      if (!result.ok) return await pageDeMotDePasse(requete, erreursDe(result.refus));
      const texte = 'Mot de passe changé. Vos autres sessions sont fermées.';
      return requete.rediriger('/compte', { ton: 'ok', texte });
    },
  }),
  post('/compte/sessions/:id/fermer', {
    droit: 'connecte',
    saisie: zId,
    traiter: async (requete) => {
      const result = await fermerSession(surLInstallation(requete.appel), requete.saisie);
      if (!result.ok) return requete.introuvable();
      return requete.rediriger('/compte', { ton: 'ok', texte: 'Session fermée.' });
    },
  }),
  post('/compte/sessions/fermer-les-autres', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) => {
      const sauf = jetonDe(requete, 'session');
      await fermerSessions(surLInstallation(requete.appel), { sauf });
      return requete.rediriger('/compte', {
        ton: 'ok',
        texte: 'Vos autres sessions sont fermées.',
      });
    },
  }),
  post('/compte/sessions/fermer-toutes', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) => {
      const { sessions } = await moi(requete);
      await fermerSessions(surLInstallation(requete.appel), { sauf: null });
      const moyen = sessions.find(({ ici }) => ici)?.moyen ?? null;
      return partirDe(requete, moyen, 'Vous êtes déconnecté partout.');
    },
  }),
];

async function moi(requete: Requete<unknown>) {
  const jeton = jetonDe(requete, 'session');
  return exiger(await lireMonCompte(surLInstallation(requete.appel), { jeton }));
}

async function pageDeMotDePasse(
  requete: Requete<unknown>,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  const { courriel } = await moi(requete);
  return requete.page(
    <MotDePassePage
      csrf={requete.jetons.csrf}
      action="/compte/mot-de-passe"
      revenir="/compte"
      courriel={courriel}
      ancien
      erreurs={erreurs}
    />,
    {
      titre: 'Changer de mot de passe',
      cadre: 'nu',
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}
