import { z } from 'zod';
import { hostCookie, isSecureOrigin, readCookie } from '#platform/http/cookies.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { RefusDePscPage } from '../ui/refus-de-psc.page.tsx';
import { partirVersPsc, revenirDePsc } from '../usecases/partir-vers-psc.ts';
import { seConnecterParPsc } from '../usecases/se-connecter-par-psc.ts';
import { destination, entrer, surLInstallation, visiteurDe } from './passage.form.ts';

const RETOUR = '/connexion/psc/retour';
const COOKIE = 'psc';
const MINUTES = 10;

/** Sign-in by Pro Santé Connect: the way there, and back. */
export const pscRoutes = [
  get('/connexion/psc', {
    droit: 'public',
    saisie: z.object({ suite: z.string().max(2000).optional() }),
    // A page, not a form: the policy of our own pages lets no form lead to another host.
    traiter: async (requete) => {
      const { psc } = requete.appel.socle;
      if (!psc) return requete.introuvable();
      const { adresse, ...depart } = await psc.partir(new URL(RETOUR, requete.url));
      const temoin = crypto.randomUUID();
      const suite = requete.saisie.suite ?? null;
      await partirVersPsc(requete.appel, { ...depart, temoin, suite });
      const reponse = requete.rediriger(adresse.href);
      reponse.headers.append('set-cookie', cookie(requete, temoin, MINUTES * 60));
      return reponse;
    },
  }),
  get(RETOUR, {
    droit: 'public',
    saisie: z.object({
      code: z.string().max(4000).optional(),
      state: z.string().max(200).optional(),
      session_state: z.string().max(400).optional(),
      iss: z.string().max(400).optional(),
      error: z.string().max(200).optional(),
      error_description: z.string().max(2000).optional(),
      error_uri: z.string().max(2000).optional(),
    }),
    traiter: async (requete) => {
      const reponse = await revenir(requete, requete.saisie.state ?? '');
      reponse.headers.append('set-cookie', cookie(requete, '', 0));
      return reponse;
    },
  }),
];

async function revenir(requete: Requete<unknown>, etat: string): Promise<Response> {
  const { psc } = requete.appel.socle;
  if (!psc) return requete.introuvable();
  const { brut, appel, url } = requete;
  const temoin = readCookie(brut, `__Host-${COOKIE}`) ?? readCookie(brut, COOKIE) ?? '';
  const depart = await revenirDePsc(appel, { etat, temoin });
  if (!depart.ok) return page(requete, 'reponse-inattendue');
  const { suite, nonce, verifieur } = depart.valeur;
  const identite = await psc.revenir(url, { etat, nonce, verifieur });
  if (!identite.ok) return page(requete, identite.refus);
  const { emetteur, sujet, acr, declarations } = identite.valeur;
  const sujetNational = declarations['SubjectNameID'];
  const session = await seConnecterParPsc(surLInstallation(appel), {
    emetteur,
    sujet,
    acr,
    sujetNational: typeof sujetNational === 'string' ? sujetNational : null,
    visiteur: visiteurDe(requete),
  });
  if (!session.ok) return page(requete, session.refus.motif);
  const vers = requete.rediriger(destination(suite ?? undefined));
  return entrer(requete, vers, session.valeur);
}

function page(requete: Requete<unknown>, refus: string): Response {
  const statut = refus === 'fournisseur-injoignable' ? 502 : 403;
  return requete.page(<RefusDePscPage refus={refus} />, {
    titre: 'Pro Santé Connect',
    cadre: 'nu',
    statut,
  });
}

function cookie({ url }: Requete<unknown>, valeur: string, maxAge: number): string {
  return hostCookie(COOKIE, valeur, { maxAge, secure: isSecureOrigin(url) });
}
