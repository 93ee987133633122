import { z } from 'zod';
import { commeLePublic } from '#platform/http/module-pages.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { cleDObjet } from '../domain/joint.ts';
import { JoindrePage } from '../ui/joindre.page.tsx';
import { joindreDocument, lireAJoindre, retirerDocument } from '../usecases/joindre.ts';
import type { FichierLu } from '../usecases/lire-documents.ts';
import { lireJointParCompte, lireJointParLien } from '../usecases/lire-joint.ts';
import {
  BASE,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  lecture,
  retour,
} from './contexte.form.ts';
import { fichierDe } from './texte.export.ts';

const DEPOSER = 'documents.document.deposer';
const zSlug = z.object({ slug: z.string() });
const zA = zSlug.extend({
  a: z.string().max(60),
  document: z.union([z.literal('').transform(() => undefined), z.uuid()]).optional(),
});

/** Documents that go with a meeting or a session: joined by who leads it, opened by who is convened. */
export const jointsRoutes = [
  get(`${BASE}/joindre`, {
    droit: DEPOSER,
    saisie: zA,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(`${BASE}/joindre`, {
    droit: DEPOSER,
    saisie: zA,
    traiter: async (requete) => {
      const { a } = requete.saisie;
      const { document, version } = requete.champs;
      const fait = await joindreDocument(requete.appel, { a, document, version });
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/joindre?a=${a}`,
        dire: ({ titre }) => `${titre}\u00A0: c’est joint, chaque convoqué l’ouvre par son lien.`,
      });
    },
  }),
  post(`${BASE}/joindre/retirer`, {
    droit: DEPOSER,
    saisie: zA,
    traiter: async (requete) => {
      const { a } = requete.saisie;
      const fait = await retirerDocument(requete.appel, { a, version: requete.champs['version'] });
      const dire = () => 'C’est retiré\u00A0: les liens ne l’ouvrent plus.';
      return retour(requete, fait, { vers: `/joindre?a=${a}`, dire });
    },
  }),
  get(`${BASE}/joints/:genre/:id/:version`, {
    droit: 'documents.document.lire',
    saisie: zSlug.extend({ genre: z.string().max(20), id: z.uuid(), version: z.uuid() }),
    traiter: async (requete) => {
      const { genre, id, version } = requete.saisie;
      const lu = await lireJointParCompte(requete.appel, { a: `${genre}/${id}`, version });
      return lu.ok ? await servir(requete, lu.valeur) : requete.introuvable();
    },
  }),
  get('/c/:slug/documents/convocation/:jeton/:version', {
    droit: 'public',
    saisie: zSlug.extend({ jeton: z.string().max(60), version: z.uuid() }),
    traiter: async (requete) => {
      const { jeton, version } = requete.saisie;
      const lu = await lireJointParLien(commeLePublic(requete), { jeton, version });
      return lu.ok ? await servir(requete, lu.valeur) : requete.introuvable();
    },
  }),
];

async function servir(requete: Requete<unknown>, lu: FichierLu): Promise<Response> {
  const { fuseau } = contexteDe(requete).moment;
  const cpts = requete.appel.cpts?.nom ?? '';
  const { contenu, nom, type } = await fichierDe(lu, { format: 'pdf', cpts, fuseau });
  return requete.fichier(contenu, { nom, type });
}

type Ici = Requete<z.output<typeof zA>>;

async function page(requete: Ici, erreurs: Erreurs): Promise<Response> {
  const { a, document } = requete.saisie;
  const choisi = requete.champs['document'] || document;
  const lu = await lireAJoindre(lecture(requete), { a, ...(choisi ? { document: choisi } : {}) });
  if (!lu.ok) return requete.introuvable();
  const { onglets: _onglets, ...cadre } = cadreDe(requete, 'documents');
  const refuse = Object.keys(erreurs).length > 0;
  return requete.page(
    <JoindrePage
      {...{ ...cadre, ...lu.valeur }}
      a={cleDObjet(lu.valeur.objet)}
      saisie={{ valeurs: requete.champs, erreurs }}
    />,
    { titre: 'Joindre un document', lieu: 'documents', ...(refuse ? { statut: 422 } : {}) },
  );
}
