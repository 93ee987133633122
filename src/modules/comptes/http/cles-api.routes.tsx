import { z } from 'zod';
import { askForProof, hasFreshProof } from '#platform/http/fresh-proof.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { clesApiDe } from '../data/cles-api.query.ts';
import { CleCreeePage, ClesApiPage } from '../ui/cles-api.page.tsx';
import { direRefus, erreursDe } from '../ui/refus.ts';
import { creerCleApi, revoquerCleApi } from '../usecases/creer-cle-api.ts';
import { contexteDe } from './comptes.form.ts';

const zSlug = z.object({ slug: z.string() });
const droit = 'comptes.cle-api.creer';
const PAGE = { titre: 'Clés d’API', lieu: 'comptes' };

/** Keys of programs: shown once when made, ended at once. */
export const clesApiRoutes = [
  get('/app/:slug/comptes/cles', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, {}),
  }),
  get('/app/:slug/comptes/cles/nouvelle', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      // Without a fresh proof the list does not show the form: it is there once they come back.
      return hasFreshProof(requete)
        ? requete.rediriger(`${base}/cles#creer-une-cle`)
        : askForProof(requete, `${base}/cles`);
    },
  }),
  post('/app/:slug/comptes/cles', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const { libelle, role } = requete.champs;
      // The answer to a double submit is kept as it was given: a key must not be in it.
      const { idempotence: _cle, ...appel } = requete.appel;
      const creee = await creerCleApi(appel, { libelle, role });
      if (creee.ok)
        return requete.page(
          <CleCreeePage
            base={base}
            libelle={libelle ?? ''}
            id={creee.valeur.id}
            cle={creee.valeur.cle}
          />,
          PAGE,
        );
      return creee.refus.motif === 'preuve-ancienne'
        ? askForProof(requete, `${base}/cles`)
        : await page(requete, erreursDe(creee.refus));
    },
  }),
  post('/app/:slug/comptes/cles/:id/revoquer', {
    droit,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const fait = await revoquerCleApi(requete.appel, { cle: requete.saisie.id });
      return requete.rediriger(
        `${contexteDe(requete).base}/cles`,
        fait.ok
          ? { ton: 'ok', texte: 'La clé est révoquée.' }
          : { ton: 'warn', texte: direRefus(fait.refus) },
      );
    },
  }),
];

async function page(
  requete: Requete<unknown>,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  const { base, cpts, moment, jetons, onglets } = contexteDe(requete);
  const enFaute = Object.keys(erreurs).length > 0;
  return requete.page(
    <ClesApiPage
      base={base}
      jetons={jetons}
      moment={moment}
      cles={await requete.lire((tx) => clesApiDe(tx, cpts))}
      creation={hasFreshProof(requete) ? { valeurs: enFaute ? requete.champs : {}, erreurs } : null}
      onglets={onglets}
    />,
    { ...PAGE, ...(enFaute ? { statut: 422 } : {}) },
  );
}
