import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { receiveUpload, type UploadRefusal } from '#platform/http/upload.ts';
import { direRefusDeFichier } from '../ui/dire-import.ts';
import { ApercuDAdherentsPage, ImporterAdherentsPage } from '../ui/import-d-adherents.page.tsx';
import { direRefus } from '../ui/refus.ts';
import {
  apercevoirImport,
  importerAdherents,
  lireFichierDAdherents,
} from '../usecases/importer-adherents.ts';
import { contexteDe, retour } from './contexte.form.ts';

const droit = 'asso.adherent.tenir';
const saisie = z.object({ slug: z.string() });
const CHEMIN = '/app/:slug/vie-associative/importer';
type Ici = Requete<z.output<typeof saisie>>;

const LIMITES = { bytes: 5 * 1024 ** 2, files: 1 };
const ENVOIS_REFUSES: Readonly<Record<UploadRefusal, string>> = {
  interrompu: 'L’envoi s’est interrompu. Rien n’est écrit. Recommencez.',
  'trop-de-fichiers': 'Envoyez un seul fichier à la fois. Rien n’est écrit.',
  'trop-lourd': 'Ce fichier dépasse 5\u00A0Mo. Partagez-le. Rien n’est écrit.',
};

/** A file of members: sent, seen, then written. Between the steps the page carries what was read; the server keeps nothing. */
export const importRoutes = [
  get(CHEMIN, { droit, saisie, traiter: async (requete) => envoi(requete, null) }),
  post(CHEMIN, {
    droit,
    saisie: saisie.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => {
      const recu = await receiveUpload(requete.brut, LIMITES);
      if (!recu.ok) return envoi(requete, ENVOIS_REFUSES[recu.refus]);
      const { files, remove } = recu.valeur;
      try {
        const [fichier] = files;
        if (!fichier) return envoi(requete, 'Choisissez un fichier.');
        const lu = await lireFichierDAdherents(requete.appel, fichier.chemin);
        if (!lu.ok) return envoi(requete, direRefusDeFichier(lu.refus));
        return await apercu(requete, JSON.stringify(lu.valeur), null);
      } finally {
        await remove();
      }
    },
  }),
  post(`${CHEMIN}/ecrire`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { lignes = '', etat = '' } = requete.champs;
      const fait = await importerAdherents(requete.appel, { lignes: lignesDe(lignes), etat });
      if (!fait.ok) return await apercu(requete, lignes, direRefus(fait.refus));
      return retour(requete, fait, {
        vers: '',
        dire: ({ crees, changes }) =>
          `${pluriel(crees, 'adhérent importé', 'adhérents importés')}, ${pluriel(changes, 'fiche changée', 'fiches changées')}.`,
      });
    },
  }),
];

function lignesDe(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return null;
  }
}

function envoi(requete: Ici, erreur: string | null): Response {
  const { base, jetons } = contexteDe(requete);
  return requete.page(<ImporterAdherentsPage base={base} jetons={jetons} erreur={erreur} />, {
    titre: 'Importer des adhérents',
    lieu: 'vie-associative',
    ...(erreur ? { statut: 422 } : {}),
  });
}

async function apercu(requete: Ici, lignes: string, erreur: string | null): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const vu = await apercevoirImport(requete.appel, { lignes: lignesDe(lignes) });
  if (!vu.ok)
    return envoi(
      requete,
      'Ce fichier ne se lit plus, ou dépasse 2\u00A0500 lignes. Renvoyez-le, en parts s’il est long.',
    );
  const { plan, etat } = vu.valeur;
  return requete.page(
    <ApercuDAdherentsPage
      base={base}
      jetons={jetons}
      plan={plan}
      portes={{ lignes, etat }}
      erreur={erreur}
    />,
    {
      titre: 'Ce que le fichier change',
      lieu: 'vie-associative',
      ...(erreur ? { statut: 409 } : {}),
    },
  );
}
