import { z } from 'zod';
import { exiger, refuse } from '#kernel/result.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { avecSuite } from '../ui/adresse.ts';
import { SecondFacteurPage } from '../ui/second-facteur.page.tsx';
import { SecoursPage } from '../ui/secours.page.tsx';
import { demanderDefi } from '../usecases/demander-defi.ts';
import { lireEtape } from '../usecases/lire-etape.ts';
import { noterEssai } from '../usecases/noter-essai.ts';
import { entrerParCle } from '../usecases/prouver-par-cle.ts';
import { prouverParCode } from '../usecases/prouver-par-code.ts';
import {
  destination,
  entrer,
  jetonDe,
  origineDe,
  surLInstallation,
  visiteurDe,
} from './passage.form.ts';

const zSuite = z.object({ suite: z.string().max(2000).optional() });
type Ici = Requete<z.output<typeof zSuite>>;

/** The second proof: code, passkey, or recovery code. */
export const secondFacteurRoutes = [
  get('/connexion/second-facteur', {
    droit: 'public',
    saisie: zSuite,
    traiter: (requete) => page(requete, null),
  }),
  post('/connexion/second-facteur', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const result = await prouver(requete, 'code');
      return result.ok
        ? entrer(requete, requete.rediriger(destination(requete.saisie.suite)), result.valeur)
        : page(requete, result.refus.motif);
    },
  }),
  post('/connexion/second-facteur/cle/defi', {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) => {
      const result = await demanderDefi(surLInstallation(requete.appel), {
        de: { qui: 'etape', etape: jetonDe(requete, 'etape') },
        origine: origineDe(requete),
        source: requete.source,
      });
      return result.ok ? requete.json(result.valeur) : requete.json(result.refus, 422);
    },
  }),
  post('/connexion/second-facteur/cle', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const result = await entrerParCle(surLInstallation(requete.appel), {
        de: { qui: 'etape', etape: jetonDe(requete, 'etape') },
        reponse: requete.champs['reponse'] ?? '',
        origine: origineDe(requete),
        visiteur: visiteurDe(requete),
      });
      return result.ok
        ? entrer(requete, requete.rediriger(destination(requete.saisie.suite)), result.valeur)
        : page(requete, result.refus.motif);
    },
  }),
  get('/connexion/secours', {
    droit: 'public',
    saisie: zSuite,
    traiter: (requete) => page(requete, null, true),
  }),
  post('/connexion/secours', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const result = await prouver(requete, 'secours');
      if (!result.ok) return page(requete, result.refus.motif, true);
      const texte = `Code de secours accepté : il vous en reste ${result.valeur.restants}. Si vous avez perdu votre second facteur, ajoutez-en un autre, puis retirez l’ancien.`;
      return entrer(requete, requete.rediriger('/compte', { ton: 'warn', texte }), result.valeur);
    },
  }),
];

/** Counts the attempt, then judges it. */
async function prouver(requete: Ici, moyen: 'code' | 'secours') {
  const appel = surLInstallation(requete.appel);
  const etape = jetonDe(requete, 'etape');
  const visiteur = visiteurDe(requete);
  const vivante = exiger(await lireEtape(appel, { etape }));
  if (!vivante) return refuse({ motif: 'etape-close' });
  const { source, appareil } = visiteur;
  const essai = await noterEssai(appel, {
    genre: 'second-facteur',
    sujet: vivante.compte,
    source,
    appareil,
    etape,
  });
  if (!essai.ok) return essai;
  const code = requete.champs['code'] ?? '';
  return await prouverParCode(appel, { etape, moyen, code, visiteur, ...essai.valeur });
}

/** Without a living step, the password comes first. */
async function page(requete: Ici, refus: string | null, secours = false): Promise<Response> {
  const etape = jetonDe(requete, 'etape');
  const vivante = exiger(await lireEtape(surLInstallation(requete.appel), { etape }));
  const { suite } = requete.saisie;
  if (vivante?.genre !== 'facteur')
    return requete.rediriger(avecSuite('/connexion', suite), {
      ton: 'info',
      texte: 'Donnez d’abord votre mot de passe : cette étape dure dix minutes.',
    });
  const { csrf } = requete.jetons;
  const statut = refus === 'trop-d-essais' ? 429 : refus ? 422 : 200;
  const motif = refus === 'saisie-invalide' ? 'code-refuse' : refus;
  return secours
    ? requete.page(<SecoursPage csrf={csrf} suite={suite} refus={motif} />, {
        titre: 'Code de secours',
        cadre: 'nu',
        statut,
      })
    : requete.page(
        <SecondFacteurPage csrf={csrf} suite={suite} refus={motif} genres={vivante.genres} />,
        { titre: 'Second facteur', cadre: 'nu', iles: ['cle-d-acces'], statut },
      );
}
