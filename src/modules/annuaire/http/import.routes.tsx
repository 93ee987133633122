import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { receiveUpload, UPLOAD_LIMITS, type UploadRefusal } from '#platform/http/upload.ts';
import { importParId, importsRecents } from '../data/imports.query.ts';
import { formaterRefus } from '../domain/phrases-du-rapport.ts';
import { EtatDImport } from '../ui/etat-d-import.tsx';
import { ImportPage } from '../ui/import.page.tsx';
import { ImportsPage } from '../ui/imports.page.tsx';
import { exporterRejets } from '../usecases/exporter-annuaire.ts';
import { lancerImport } from '../usecases/importer-fichiers.ts';
import { rejetsEnCsv } from './rejets.export.ts';

const zSlug = z.object({ slug: z.string() });
const zImport = zSlug.extend({ id: z.uuid() });
const droit = 'annuaire.importer';
const ENVOIS_REFUSES: Readonly<Record<UploadRefusal, string>> = {
  interrompu: 'L’envoi s’est interrompu. Rien n’a été écrit. Recommencez.',
  'trop-de-fichiers': `L’envoi compte plus de ${UPLOAD_LIMITS.files} fichiers : envoyez-les en plusieurs fois. Rien n’a été écrit.`,
  'trop-lourd': `Un des fichiers dépasse ${UPLOAD_LIMITS.bytes / 1024 ** 3}\u00a0Go : envoyez-le compressé (.zip ou .gz). Rien n’a été écrit.`,
};

/** Imports of the national files: sending them, following one, what it did. */
export const importRoutes = [
  get('/app/:slug/territoire/import', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => page(requete, {}),
  }),
  post('/app/:slug/territoire/import', {
    droit,
    saisie: zSlug.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => {
      const recu = await receiveUpload(requete.brut);
      if (!recu.ok) return page(requete, { fichiers: ENVOIS_REFUSES[recu.refus] });
      const envoi = recu.valeur;
      if (envoi.files.length === 0) {
        await envoi.remove();
        return page(requete, { fichiers: 'Choisissez au moins un fichier.' });
      }
      const { slug } = requete.saisie;
      const lance = await lancerImport({ appel: requete.appel }, envoi.files, {
        cpts: envoi.fields['perimetre'] === 'pays' ? undefined : slug,
        toutFermer: envoi.fields['toutFermer'] === 'oui',
        apres: envoi.remove,
      });
      if (!lance.ok) return page(requete, { fichiers: formaterRefus(lance.refus) });
      return requete.rediriger(`/app/${slug}/territoire/import/${lance.id}`);
    },
  }),
  get('/app/:slug/territoire/import/:id', {
    droit,
    saisie: zImport,
    traiter: async (requete) => {
      const suivi = await requete.lire((tx) => importParId(tx, requete.saisie.id));
      if (!suivi) return requete.introuvable();
      return requete.page(
        <ImportPage slug={requete.saisie.slug} suivi={suivi} fuseau={fuseauDe(requete)} />,
        {
          titre: 'Import de données nationales',
          lieu: 'territoire',
        },
      );
    },
  }),
  get('/app/:slug/territoire/import/:id/etat', {
    droit,
    saisie: zImport,
    traiter: async (requete) => {
      const suivi = await requete.lire((tx) => importParId(tx, requete.saisie.id));
      if (!suivi) return requete.introuvable();
      return requete.page(<EtatDImport slug={requete.saisie.slug} suivi={suivi} />, {
        titre: 'Import de données nationales',
        fragment: true,
      });
    },
  }),
  get('/app/:slug/territoire/import/:id/rejets.csv', {
    droit,
    saisie: zImport,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const exportes = await exporterRejets(requete.appel, { id });
      if (!exportes.ok) return requete.introuvable();
      return requete.fichier(rejetsEnCsv(exportes.valeur.rejets), {
        nom: `lignes-rejetees-${id.slice(0, 8)}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  }),
];

async function page(
  requete: Requete<z.output<typeof zSlug>>,
  erreurs: Readonly<Record<string, string>>,
): Promise<Response> {
  const recents = await requete.lire((tx) => importsRecents(tx, 10));
  return requete.page(
    <ImportsPage
      slug={requete.saisie.slug}
      importeLesCommunes={requete.appel.acteur.droits.has('territoire.importer')}
      nomDeLaCpts={requete.appel.cpts?.nom ?? ''}
      recents={recents}
      erreurs={erreurs}
      jetons={requete.jetons}
      fuseau={fuseauDe(requete)}
    />,
    {
      titre: 'Importer les données nationales',
      lieu: 'territoire',
      statut: Object.keys(erreurs).length > 0 ? 422 : 200,
    },
  );
}

function fuseauDe(requete: Requete<unknown>): string {
  return requete.appel.cpts?.fuseau ?? 'Europe/Paris';
}
