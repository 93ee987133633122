import { INSTALLATION } from '#kernel/role.ts';
import { hostCookie, isSecureOrigin, readHostCookie } from '#platform/http/cookies.ts';
import type { Appel, Requete } from '#platform/http/request.ts';
import { ETAPE_MINUTES } from '../domain/facteur.ts';
import { DUREE_HEURES } from '../domain/session.ts';
import { avecSuite } from '../ui/adresse.ts';
import type { Suite } from '../usecases/franchir-premiere-preuve.ts';
import { seDeconnecter } from '../usecases/se-deconnecter.ts';
import type { Visiteur } from '../usecases/visiteur.ts';

/** Half a year: as long as the browser is remembered. */
const APPAREIL_SECONDES = 180 * 86_400;

/** What happens on the way in belongs to no CPTS: to the installation. */
export function surLInstallation(appel: Appel): Appel {
  const ici = { id: INSTALLATION, slug: '', nom: '', fuseau: 'Europe/Paris' };
  return { ...appel, cpts: ici, mandats: [] };
}

/** Who knocks, for budgets of attempts and for the list of sessions. */
export function visiteurDe({ source, brut }: Requete<unknown>): Visiteur {
  const agent = brut.headers.get('user-agent') ?? '';
  return { source, agent, appareil: readHostCookie(brut, 'appareil') };
}

/** The token a cookie holds: of the session, or of the step before it. */
export function jetonDe({ brut }: Requete<unknown>, nom: 'session' | 'etape'): string {
  return readHostCookie(brut, nom) ?? '';
}

/** Where passkeys are made and used. */
export const origineDe = ({ url }: Requete<unknown>): string => url.origin;

/** Only a path of this host: a link must not send somebody who signs in elsewhere. */
export function destination(suite: string | undefined): string {
  return suite && /^\/(?![/\\])/.test(suite) ? suite : '/app';
}

/** Sends on after a first proof: into the application, or to the step that is left. */
export async function passer(
  requete: Requete<unknown>,
  suite: Suite,
  vers: string | undefined,
): Promise<Response> {
  if (suite.genre === 'session')
    return await entrer(requete, requete.rediriger(destination(vers)), suite);
  const page = suite.genre === 'facteur' ? '/connexion/second-facteur' : '/connexion/enrolement';
  return poser(requete, requete.rediriger(avecSuite(page, vers && destination(vers))), {
    nom: 'etape',
    valeur: suite.jeton,
    secondes: ETAPE_MINUTES * 60,
  });
}

/** Gives the browser its session and its mark. The step before it is over, and so is the session it had, if any. */
export async function entrer(
  requete: Requete<unknown>,
  reponse: Response,
  { jeton, appareil }: { readonly jeton: string; readonly appareil: string },
): Promise<Response> {
  const avant = jetonDe(requete, 'session');
  if (avant !== '') await seDeconnecter(requete.appel, { jeton: avant });
  poser(requete, reponse, { nom: 'session', valeur: jeton, secondes: DUREE_HEURES * 3600 });
  poser(requete, reponse, { nom: 'appareil', valeur: appareil, secondes: APPAREIL_SECONDES });
  return poser(requete, reponse, { nom: 'etape', valeur: '', secondes: 0 });
}

/** Gives a session its new token. */
export function renouveler(requete: Requete<unknown>, reponse: Response, jeton: string): Response {
  return poser(requete, reponse, { nom: 'session', valeur: jeton, secondes: DUREE_HEURES * 3600 });
}

/** Where somebody who came by Pro Santé Connect is sent once signed out, and where the provider sends them back. */
export const SORTIE_DE_PSC = '/deconnexion/psc';
export const RETOUR_DE_SORTIE = '/connexion';

/** Away from a session that ended: by way of Pro Santé Connect when it was opened there, so that it ends there too. */
export function partirDe(requete: Requete<unknown>, moyen: string | null, texte: string): Response {
  const { psc } = requete.appel.socle;
  const parPsc =
    moyen === 'pro-sante-connect' && psc?.quitter(new URL(RETOUR_DE_SORTIE, requete.url));
  return sortir(
    requete,
    parPsc
      ? requete.rediriger(SORTIE_DE_PSC)
      : requete.rediriger('/connexion', { ton: 'ok', texte }),
  );
}

/** Takes the session away from the browser. */
export function sortir(requete: Requete<unknown>, reponse: Response): Response {
  return poser(requete, reponse, { nom: 'session', valeur: '', secondes: 0 });
}

type Temoin = { readonly nom: string; readonly valeur: string; readonly secondes: number };

function poser(requete: Requete<unknown>, reponse: Response, temoin: Temoin): Response {
  const secure = isSecureOrigin(requete.url);
  const { nom, valeur, secondes } = temoin;
  reponse.headers.append('set-cookie', hostCookie(nom, valeur, { maxAge: secondes, secure }));
  return reponse;
}
