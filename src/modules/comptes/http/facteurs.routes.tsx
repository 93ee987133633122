import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import { askForProof, hasFreshProof } from '#platform/http/fresh-proof.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { phraseDe } from '../ui/phrases.ts';
import { RetirerPage } from '../ui/retirer.page.tsx';
import { demanderDefiDAjout } from '../usecases/demander-defi.ts';
import type { Inscription } from '../usecases/inscrire-facteur.ts';
import { lireMonCompte } from '../usecases/lire-mon-compte.ts';
import { renouvelerCodes } from '../usecases/renouveler-codes.ts';
import { retirerFacteur } from '../usecases/retirer-facteur.ts';
import {
  lireCle,
  lireCode,
  pageDeCle,
  pageDeCode,
  type RefusDAjout,
  suivreAjout,
} from './ajout.form.tsx';
import { jetonDe, origineDe, surLInstallation } from './passage.form.ts';

const CODE = '/compte/facteurs/application';
const CLE = '/compte/facteurs/cle';
const RIEN = z.object({});
const zId = z.object({ id: z.uuid() });
const autour = (chemin: string) => ({
  etape: null,
  action: chemin,
  revenir: '/compte',
  defi: `${chemin}/defi`,
});

/** Factors and recovery codes of one's own account; each asks for a fresh proof. */
export const facteursRoutes = [
  get(CODE, {
    droit: 'connecte',
    saisie: RIEN,
    traiter: (requete) => surement(requete, CODE, () => pageDeCodeOuCompte(requete, null)),
  }),
  post(CODE, {
    droit: 'connecte',
    saisie: RIEN,
    traiter: (requete) =>
      surement(requete, CODE, async () => {
        const result = await lireCode(requete, null);
        return result.ok
          ? finir(requete, result.valeur)
          : await pageDeCodeOuCompte(requete, result.refus);
      }),
  }),
  get(CLE, {
    droit: 'connecte',
    saisie: RIEN,
    traiter: (requete) => surement(requete, CLE, async () => pageDeCle(requete, autour(CLE), null)),
  }),
  post(`${CLE}/defi`, {
    droit: 'connecte',
    saisie: RIEN,
    traiter: async (requete) => {
      const origine = origineDe(requete);
      const appel = surLInstallation(requete.appel);
      const result = await demanderDefiDAjout(appel, { etape: null, origine });
      return result.ok ? requete.json(result.valeur) : requete.json(result.refus, 422);
    },
  }),
  post(CLE, {
    droit: 'connecte',
    saisie: RIEN,
    traiter: (requete) =>
      surement(requete, CLE, async () => {
        const result = await lireCle(requete, null);
        return result.ok
          ? finir(requete, result.valeur)
          : pageDeCle(requete, autour(CLE), result.refus);
      }),
  }),
  get('/compte/facteurs/:id/retirer', {
    droit: 'connecte',
    saisie: zId,
    traiter: (requete) =>
      surement(requete, requete.url.pathname, () => pageDeRetrait(requete, null)),
  }),
  post('/compte/facteurs/:id/retirer', {
    droit: 'connecte',
    saisie: zId,
    traiter: (requete) =>
      surement(requete, requete.url.pathname, async () => {
        const result = await retirerFacteur(surLInstallation(requete.appel), requete.saisie);
        if (!result.ok) return await pageDeRetrait(requete, result.refus.motif);
        return requete.rediriger('/compte', { ton: 'ok', texte: 'Second facteur retiré.' });
      }),
  }),
  post('/compte/codes-de-secours', {
    droit: 'connecte',
    saisie: RIEN,
    traiter: (requete) =>
      surement(requete, '/compte', async () => {
        const result = await renouvelerCodes(surLInstallation(requete.appel), {});
        return result.ok
          ? finir(requete, { codes: result.valeur })
          : auCompte(requete, result.refus.motif);
      }),
  }),
];

async function surement(
  requete: Requete<unknown>,
  suite: string,
  faire: () => Promise<Response>,
): Promise<Response> {
  return hasFreshProof(requete) ? await faire() : askForProof(requete, suite);
}

async function moi(requete: Requete<unknown>) {
  const jeton = jetonDe(requete, 'session');
  return exiger(await lireMonCompte(surLInstallation(requete.appel), { jeton }));
}

async function finir(
  requete: Requete<unknown>,
  { codes }: Pick<Inscription, 'codes'>,
): Promise<Response> {
  const { courriel } = await moi(requete);
  return suivreAjout(requete, { codes }, { courriel, continuer: '/compte' });
}

async function pageDeCodeOuCompte(
  requete: Requete<unknown>,
  refus: RefusDAjout | null,
): Promise<Response> {
  const page = await pageDeCode(requete, autour(CODE), refus);
  return typeof page === 'string' ? auCompte(requete, page) : page;
}

function auCompte(requete: Requete<unknown>, motif: string): Response {
  return requete.rediriger('/compte', { ton: 'bad', texte: phraseDe(motif) });
}

/** A factor of somebody else is not there. */
async function pageDeRetrait(
  requete: Requete<z.output<typeof zId>>,
  refus: string | null,
): Promise<Response> {
  const { facteurs } = await moi(requete);
  const facteur = facteurs.find(({ id }) => id === requete.saisie.id);
  if (!facteur) return requete.introuvable();
  const { id, nom } = facteur;
  return requete.page(<RetirerPage csrf={requete.jetons.csrf} id={id} nom={nom} refus={refus} />, {
    titre: 'Retirer un second facteur',
    cadre: 'nu',
    statut: refus ? 422 : 200,
  });
}
