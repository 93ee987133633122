import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import { askForProof, hasFreshProof } from '#platform/http/fresh-proof.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { DetacherPscPage } from '../ui/detacher-psc.page.tsx';
import { SortieDePscPage } from '../ui/sortie-de-psc.page.tsx';
import { detacherPsc } from '../usecases/detacher-psc.ts';
import { lireMonCompte } from '../usecases/lire-mon-compte.ts';
import { jetonDe, RETOUR_DE_SORTIE, SORTIE_DE_PSC, surLInstallation } from './passage.form.ts';

const CHEMIN = '/compte/pro-sante-connect/detacher';
const RIEN = z.object({});

/** What one does about one's identity at Pro Santé Connect: untie it, end its session. */
export const pscDuCompteRoutes = [
  get(CHEMIN, {
    droit: 'connecte',
    saisie: RIEN,
    traiter: async (requete) => {
      if (!hasFreshProof(requete)) return askForProof(requete, CHEMIN);
      const jeton = jetonDe(requete, 'session');
      const { psc } = exiger(await lireMonCompte(surLInstallation(requete.appel), { jeton }));
      return psc ? page(requete, null) : requete.introuvable();
    },
  }),
  post(CHEMIN, {
    droit: 'connecte',
    saisie: RIEN,
    traiter: async (requete) => {
      if (!hasFreshProof(requete)) return askForProof(requete, CHEMIN);
      const jeton = jetonDe(requete, 'session');
      const fait = await detacherPsc(surLInstallation(requete.appel), { jeton });
      if (!fait.ok) return page(requete, fait.refus.motif);
      const texte = 'Pro Santé Connect est détaché de votre compte.';
      return requete.rediriger('/compte', { ton: 'ok', texte });
    },
  }),
  get(SORTIE_DE_PSC, {
    droit: 'public',
    saisie: RIEN,
    // A page, not a redirection: the policy of our own pages lets no form lead to another host, even two steps later.
    traiter: async (requete) => {
      const retour = new URL(RETOUR_DE_SORTIE, requete.url);
      const adresse = requete.appel.socle.psc?.quitter(retour)?.href;
      if (!adresse) return requete.introuvable();
      const reponse = requete.page(<SortieDePscPage adresse={adresse} />, {
        titre: 'Déconnexion',
        cadre: 'nu',
      });
      reponse.headers.set('refresh', `0; url=${adresse}`);
      return reponse;
    },
  }),
];

function page(requete: Requete<unknown>, refus: string | null): Response {
  return requete.page(<DetacherPscPage csrf={requete.jetons.csrf} refus={refus} />, {
    titre: 'Détacher Pro Santé Connect',
    cadre: 'nu',
    statut: refus ? 422 : 200,
  });
}
