import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import { ICS } from '#platform/documents/ics.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ConvocationPage } from '../ui/convocation.page.tsx';
import { direRefus } from '../ui/dire-refus.ts';
import { EmargerPage } from '../ui/emarger.page.tsx';
import { lireSalle } from '../usecases/lire-inter.ts';
import { lireConvocationParLien, repondreConvocation } from '../usecases/repondre-convocation.ts';
import { partirParLien, signerParLien } from '../usecases/signer.ts';
import { agendaDeReunion } from './agenda.export.ts';
import { contexteDe } from './contexte.form.ts';
import { enDiffere, repondreEnDiffere, signatureDe } from './signature.form.ts';
import { lienMort } from './suites.routes.tsx';
import { garderLien, lienGarde } from './temoin.form.ts';

const zLien = z.object({ slug: z.string(), jeton: z.string().max(60) });
const zCode = z.string().max(40).optional();
const CHEMIN = '/c/:slug/reunions/convocation/:jeton';
const droit = 'public';
type Ici = Requete<{ readonly jeton: string; readonly code?: string | undefined }>;

/** A convocation, for who holds its link: answered, signed, left, put in an agenda. */
export const convocationRoutes = [
  get('/c/:slug/reunions/agenda/:fichier', {
    droit,
    saisie: z.object({ slug: z.string(), fichier: z.string().max(60) }),
    traiter: async (requete) => {
      const jeton = requete.saisie.fichier.replace(/\.ics$/, '');
      const lue = await lireConvocationParLien(requete.appel, { jeton });
      if (!lue.ok) return requete.introuvable();
      const { publique, nomDeCpts: cpts } = contexteDe(requete);
      const adresse = new URL(`${publique}/convocation/${jeton}`, requete.url).href;
      const points = lue.valeur.points.map(({ titre }) => titre);
      const texte = agendaDeReunion(lue.valeur.reunion, { cpts, adresse, points });
      return requete.fichier(texte, { nom: 'reunion.ics', type: ICS });
    },
  }),
  get(CHEMIN, {
    droit,
    saisie: zLien.extend({ code: zCode }),
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${CHEMIN}/repondre`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { reponse } = requete.champs;
      const fait = await repondreConvocation(requete.appel, { jeton, reponse });
      return fait.ok
        ? revenir(requete, 'Votre réponse est notée.')
        : await page(requete, fait.refus);
    },
  }),
  post(`${CHEMIN}/signer`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const fait = await signerParLien(requete.appel, { jeton, ...signatureDe(requete) });
      if (enDiffere(requete)) return repondreEnDiffere(requete, fait);
      if (!fait.ok) return await page(requete, fait.refus);
      return revenir(
        requete,
        fait.valeur.deja ? 'Vous aviez déjà signé.' : 'Merci, votre présence est signée.',
      );
    },
  }),
  post(`${CHEMIN}/partir`, {
    droit,
    saisie: zLien,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const { depart } = requete.champs;
      const fait = await partirParLien(requete.appel, { jeton, depart });
      if (!fait.ok) return await page(requete, fait.refus);
      return revenir(
        requete,
        depart === 'maintenant' ? 'Votre départ est noté.' : 'C’est noté, vous êtes encore là.',
      );
    },
  }),
  // What the code in the room leads to: whoever opened their link on this phone goes on by it.
  get('/c/:slug/reunions/emarger/:id', {
    droit,
    saisie: z.object({ slug: z.string(), id: z.uuid(), code: zCode }),
    traiter: async (requete) => {
      const { id, code = '' } = requete.saisie;
      const { publique, base } = contexteDe(requete);
      const suite = code ? `?code=${encodeURIComponent(code)}` : '';
      const jeton = lienGarde(requete, id);
      if (jeton) return requete.rediriger(`${publique}/convocation/${jeton}${suite}`);
      const salles = exiger(await lireSalle(requete.appel, { reunion: id, code }));
      for (const { reunion, slug } of salles) {
        const sien = lienGarde(requete, reunion);
        if (sien) return requete.rediriger(`/c/${slug}/reunions/convocation/${sien}${suite}`);
      }
      const autres = salles.map(({ nom, slug, reunion }) => ({
        nom,
        href: `/c/${slug}/reunions/emarger/${reunion}${suite}`,
      }));
      return requete.page(
        <EmargerPage compte={`${base}/${id}/emarger${suite}`} autres={autres} />,
        { titre: 'Signer ma présence' },
      );
    },
  }),
];

function revenir(requete: Ici, texte: string): Response {
  const vers = `${contexteDe(requete).publique}/convocation/${requete.saisie.jeton}`;
  return requete.rediriger(vers, { ton: 'ok', texte });
}

type Refus = Parameters<typeof direRefus>[0];

async function page(requete: Ici, refus: Refus | null): Promise<Response> {
  const { publique, jetons, moment } = contexteDe(requete);
  const { jeton, code } = requete.saisie;
  const lue = await lireConvocationParLien(requete.appel, { jeton, code });
  if (!lue.ok) return lienMort(requete);
  const { convocation, reunion } = lue.valeur;
  const perime = code && !lue.valeur.preuve && !lue.valeur.signature;
  const erreur = refus ? direRefus(refus) : perime ? direRefus({ motif: 'code-perime' }) : null;
  const reponse = requete.page(
    <ConvocationPage
      {...lue.valeur}
      ici={`${publique}/convocation/${jeton}`}
      agenda={`${publique}/agenda/${jeton}.ics`}
      jetons={jetons}
      moment={moment}
      personne={convocation}
      reponse={convocation.reponse}
      documents={(reunion.etat === 'annulee' ? [] : lue.valeur.joints).map((j) => ({
        ...j,
        href: `/c/${requete.appel.cpts?.slug ?? ''}/documents/convocation/${jeton}/${j.versionId}`,
      }))}
      erreur={erreur}
    />,
    { titre: reunion.titre, iles: ['emargement'], ...(refus ? { statut: 409 } : {}) },
  );
  return garderLien(requete, reponse, { reunion: reunion.id, jeton });
}
