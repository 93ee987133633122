import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ConfirmerPage } from '../ui/confirmer.page.tsx';
import { confirmerIdentite, confirmerParCle } from '../usecases/confirmer-identite.ts';
import { demanderDefi } from '../usecases/demander-defi.ts';
import { lireMonCompte } from '../usecases/lire-mon-compte.ts';
import { noterEssai } from '../usecases/noter-essai.ts';
import {
  destination,
  jetonDe,
  origineDe,
  renouveler,
  surLInstallation,
  visiteurDe,
} from './passage.form.ts';

const zSuite = z.object({ suite: z.string().max(2000).optional() });
type Ici = Requete<z.output<typeof zSuite>>;

/** Proves again who one is, before what a screen left open must not do. */
export const confirmerRoutes = [
  get('/compte/confirmer', {
    droit: 'connecte',
    saisie: zSuite,
    traiter: (requete) => page(requete, null),
  }),
  post('/compte/confirmer', {
    droit: 'connecte',
    saisie: zSuite,
    traiter: async (requete) => {
      const appel = surLInstallation(requete.appel);
      const { source, appareil } = visiteurDe(requete);
      const sujet = requete.appel.acteur.id ?? '';
      const essai = await noterEssai(appel, { genre: 'second-facteur', sujet, source, appareil });
      if (!essai.ok) return await page(requete, essai.refus.motif);
      const result = await confirmerIdentite(appel, {
        motDePasse: requete.champs['motDePasse'] ?? '',
        code: requete.champs['code'] ?? '',
        jeton: jetonDe(requete, 'session'),
        ...essai.valeur,
      });
      return result.ok ? suivre(requete, result.valeur) : page(requete, result.refus.motif);
    },
  }),
  post('/compte/confirmer/cle/defi', {
    droit: 'connecte',
    saisie: z.object({}),
    traiter: async (requete) => {
      const result = await demanderDefi(surLInstallation(requete.appel), {
        de: { qui: 'moi' },
        origine: origineDe(requete),
        source: requete.source,
      });
      return result.ok ? requete.json(result.valeur) : requete.json(result.refus, 422);
    },
  }),
  post('/compte/confirmer/cle', {
    droit: 'connecte',
    saisie: zSuite,
    traiter: async (requete) => {
      const result = await confirmerParCle(surLInstallation(requete.appel), {
        reponse: requete.champs['reponse'] ?? '',
        origine: origineDe(requete),
        jeton: jetonDe(requete, 'session'),
      });
      return result.ok ? suivre(requete, result.valeur) : page(requete, result.refus.motif);
    },
  }),
];

function suivre(requete: Ici, { jeton }: { readonly jeton: string }): Response {
  return renouveler(requete, requete.rediriger(destination(requete.saisie.suite)), jeton);
}

async function page(requete: Ici, refus: string | null): Promise<Response> {
  const jeton = jetonDe(requete, 'session');
  const moi = exiger(await lireMonCompte(surLInstallation(requete.appel), { jeton }));
  return requete.page(
    <ConfirmerPage
      csrf={requete.jetons.csrf}
      suite={requete.saisie.suite}
      refus={refus}
      aUnMotDePasse={moi.aUnMotDePasse}
      genres={moi.facteurs.map(({ genre }) => genre)}
    />,
    {
      titre: 'Confirmer votre identité',
      cadre: 'nu',
      iles: ['cle-d-acces'],
      statut: refus === 'trop-d-essais' ? 429 : refus ? 422 : 200,
    },
  );
}
