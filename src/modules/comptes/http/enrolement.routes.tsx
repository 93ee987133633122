import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { avecSuite } from '../ui/adresse.ts';
import { EnrolementPage } from '../ui/enrolement.page.tsx';
import { demanderDefiDAjout } from '../usecases/demander-defi.ts';
import { lireEtape } from '../usecases/lire-etape.ts';
import {
  lireCle,
  lireCode,
  pageDeCle,
  pageDeCode,
  type RefusDAjout,
  suivreAjout,
} from './ajout.form.tsx';
import { destination, entrer, jetonDe, origineDe, surLInstallation } from './passage.form.ts';

const zSuite = z.object({ suite: z.string().max(2000).optional() });
type Ici = Requete<z.output<typeof zSuite>>;

const CODE = '/connexion/enrolement/application';
const CLE = '/connexion/enrolement/cle';

/** First sign-in of who needs a second factor: they add it before any session opens. */
export const enrolementRoutes = [
  get('/connexion/enrolement', {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const { suite } = requete.saisie;
      if (!(await courrielDe(requete))) return recommencer(requete);
      const adresses = { application: avecSuite(CODE, suite), cle: avecSuite(CLE, suite) };
      return requete.page(<EnrolementPage {...adresses} />, {
        titre: 'Protégez votre compte',
        cadre: 'nu',
      });
    },
  }),
  get(CODE, {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => await pageOuDebut(requete, null),
  }),
  post(CODE, {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const courriel = await courrielDe(requete);
      const result = await lireCode(requete, jetonDe(requete, 'etape'));
      if (!result.ok) return await pageOuDebut(requete, result.refus);
      return finir(requete, courriel ?? '', result.valeur);
    },
  }),
  get(CLE, {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) =>
      (await courrielDe(requete))
        ? pageDeCle(requete, ajoutDe(requete, CLE), null)
        : recommencer(requete),
  }),
  post(`${CLE}/defi`, {
    droit: 'public',
    saisie: z.object({}),
    traiter: async (requete) => {
      const etape = jetonDe(requete, 'etape');
      const origine = origineDe(requete);
      const result = await demanderDefiDAjout(surLInstallation(requete.appel), { etape, origine });
      return result.ok ? requete.json(result.valeur) : requete.json(result.refus, 422);
    },
  }),
  post(CLE, {
    droit: 'public',
    saisie: zSuite,
    traiter: async (requete) => {
      const courriel = await courrielDe(requete);
      const result = await lireCle(requete, jetonDe(requete, 'etape'));
      if (result.ok) return finir(requete, courriel ?? '', result.valeur);
      if (result.refus.motif === 'etape-close') return recommencer(requete);
      return pageDeCle(requete, ajoutDe(requete, CLE), result.refus);
    },
  }),
];

function ajoutDe(requete: Ici, chemin: string) {
  const { suite } = requete.saisie;
  return {
    etape: jetonDe(requete, 'etape'),
    action: avecSuite(chemin, suite),
    revenir: avecSuite('/connexion/enrolement', suite),
    defi: `${chemin}/defi`,
  };
}

async function pageOuDebut(requete: Ici, refus: RefusDAjout | null): Promise<Response> {
  const page = await pageDeCode(requete, ajoutDe(requete, CODE), refus);
  return typeof page === 'string' ? recommencer(requete) : page;
}

/** Address of who stands on the step; null when it is over. */
async function courrielDe(requete: Ici): Promise<string | null> {
  const etape = jetonDe(requete, 'etape');
  const vivante = exiger(await lireEtape(surLInstallation(requete.appel), { etape }));
  return vivante?.genre === 'enrolement' ? vivante.courriel : null;
}

async function finir(
  requete: Ici,
  courriel: string,
  { codes, session }: Parameters<typeof suivreAjout>[1] & { readonly session: Entree | null },
): Promise<Response> {
  const continuer = destination(requete.saisie.suite);
  const reponse = suivreAjout(requete, { codes }, { courriel, continuer });
  return session ? await entrer(requete, reponse, session) : reponse;
}

type Entree = { readonly jeton: string; readonly appareil: string };

function recommencer(requete: Ici): Response {
  return requete.rediriger(avecSuite('/connexion', requete.saisie.suite), {
    ton: 'info',
    texte: 'Donnez d’abord votre mot de passe : cette étape dure dix minutes.',
  });
}
