import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ConvocationPage } from '../ui/convocation.page.tsx';
import { direRefus } from '../ui/dire-refus.ts';
import { lireConvocationParCompte, signerParCompte } from '../usecases/signer.ts';
import { contexteDe, retour } from './contexte.form.ts';
import { enDiffere, repondreEnDiffere, signatureDe } from './signature.form.ts';

const zId = z.object({ slug: z.string(), id: z.uuid() });
const droit = 'reunions.reunion.lire';
const CHEMIN = '/app/:slug/reunions/:id/emarger';
type Ici = Requete<{ readonly id: string; readonly code?: string | undefined }>;

/** Signing by one's account instead of the link of a message. */
export const emargerParCompteRoutes = [
  get(CHEMIN, {
    droit,
    saisie: zId.extend({ code: z.string().max(40).optional() }),
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${CHEMIN}/signer`, {
    droit,
    saisie: zId,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const signature = signatureDe(requete);
      const fait = await signerParCompte(requete.appel, { reunion: id, ...signature });
      if (enDiffere(requete)) return repondreEnDiffere(requete, fait);
      if (!fait.ok && fait.refus.motif !== 'pas-convoque') return await page(requete, fait.refus);
      return retour(requete, fait, {
        vers: fait.ok ? `/${id}/emarger` : `/${id}`,
        dire: ({ deja }) => (deja ? 'Vous aviez déjà signé.' : 'Votre présence est signée.'),
      });
    },
  }),
];

type Refus = Parameters<typeof direRefus>[0];

async function page(requete: Ici, refus: Refus | null): Promise<Response> {
  const { base, racine, jetons, moment } = contexteDe(requete);
  const { id, code } = requete.saisie;
  const lue = await lireConvocationParCompte(requete.appel, { reunion: id, code });
  if (!lue.ok) return retour(requete, lue, { vers: '', dire: () => '' });
  const { convocation, reunion, preuve, signature } = lue.valeur;
  const perime = code && !preuve && !signature;
  return requete.page(
    <ConvocationPage
      {...lue.valeur}
      ici={`${base}/${id}/emarger`}
      jetons={jetons}
      moment={moment}
      personne={convocation}
      reponse={convocation.reponse}
      documents={lue.valeur.joints.map((j) => ({
        ...j,
        href: `${racine}/documents/joints/reunions/${id}/${j.versionId}`,
      }))}
      erreur={refus ? direRefus(refus) : perime ? direRefus({ motif: 'code-perime' }) : null}
      agenda={null}
    />,
    {
      titre: reunion.titre,
      lieu: 'reunions',
      iles: ['emargement'],
      ...(refus ? { statut: 409 } : {}),
    },
  );
}
