import { z } from 'zod';
import { exiger } from '#kernel/result.ts';
import { PDF } from '#platform/documents/pdf.ts';
import { DOCX } from '#platform/documents/report-docx.ts';
import { streamZip, ZIP } from '#platform/documents/zip.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import type { PieceArretee } from '../domain/arrete.ts';
import { ArretePage } from '../ui/arrete.page.tsx';
import { lireArrete } from '../usecases/lire-arrete.ts';
import { lireTexteTenu } from '../usecases/lire-texte-tenu.ts';
import {
  type DossierOuvert,
  garderDocuments,
  lireContenuGarde,
  ouvrirDossier,
} from '../usecases/ouvrir-dossier.ts';
import { publierArrete } from '../usecases/publier-arrete.ts';
import { contexteDe, retour } from './contexte.form.ts';
import {
  ecrireDossier,
  fichiersGardes,
  nomDuDossier,
  RAPPORT_DOCX,
  RAPPORT_PDF,
} from './dossier.export.ts';

const CHEMIN = '/app/:slug/financement/preuves/arretes/:id';
const lire = 'preuves.dossier.lire';
const zId = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;

/** A frozen year, and what is handed over of it. */
export const dossierRoutes = [
  get(CHEMIN, {
    droit: lire,
    saisie: zId,
    traiter: async (requete) => {
      const lu = await lireArrete(requete.appel, { arrete: requete.saisie.id });
      if (!lu.ok) return requete.introuvable();
      const { base, jetons, moment, peut } = contexteDe(requete);
      return requete.page(
        <ArretePage
          {...lu.valeur}
          {...{ base, jetons, fuseau: moment.fuseau }}
          publier={peut('preuves.arrete.figer')}
        />,
        { titre: `Arrêté n°\u00A0${lu.valeur.arrete.numero}`, lieu: 'financement' },
      );
    },
  }),
  post(`${CHEMIN}/publication`, {
    droit: 'preuves.arrete.figer',
    saisie: zId,
    traiter: async (requete) => {
      const { id: arrete } = requete.saisie;
      const publie = requete.champs['publie'] ?? '';
      return retour(requete, await publierArrete(requete.appel, { arrete, publie }), {
        vers: `/preuves/arretes/${arrete}`,
        dire: () =>
          publie === 'oui'
            ? 'Les membres peuvent lire ce rapport.'
            : 'Les membres ne lisent plus ce rapport.',
      });
    },
  }),
  get(`${CHEMIN}/dossier.zip`, {
    droit: lire,
    saisie: zId,
    traiter: async (r) => await dossier(r),
  }),
  get(`${CHEMIN}/rapport.pdf`, {
    droit: 'preuves.publie.lire',
    saisie: zId,
    traiter: async (requete) => await rapport(requete, { nom: RAPPORT_PDF, type: PDF }),
  }),
  get(`${CHEMIN}/rapport.docx`, {
    droit: lire,
    saisie: zId,
    traiter: async (requete) => await rapport(requete, { nom: RAPPORT_DOCX, type: DOCX }),
  }),
];

/** The pack, written as it is read: one file in memory at a time. */
async function dossier(requete: Ici): Promise<Response> {
  const ouvert = await ouvrirDossier(requete.appel, { arrete: requete.saisie.id, quoi: 'dossier' });
  if (!ouvert.ok) return requete.introuvable();
  const { arrete, contenu } = ouvert.valeur;
  const racine = nomDuDossier(arrete);
  const ecrits = await documentsDe(requete, ouvert.valeur);
  const entrees = [
    ...ecrits.map(({ nom, empreinte }) => ({ chemin: nom, empreinte })),
    ...fichiersGardes(contenu),
  ]
    .toSorted((a, b) => (a.chemin < b.chemin ? -1 : 1))
    .map(({ chemin, empreinte }) => ({
      nom: `${racine}/${chemin}`,
      lire: async () => await octetsDe(requete, empreinte),
    }));
  return requete.fichier(streamZip(entrees, contenu.arreteLe), { nom: `${racine}.zip`, type: ZIP });
}

async function rapport(
  requete: Ici,
  { nom, type }: { readonly nom: string; readonly type: string },
): Promise<Response> {
  const ouvert = await ouvrirDossier(requete.appel, { arrete: requete.saisie.id, quoi: 'rapport' });
  if (!ouvert.ok) return requete.introuvable();
  const document = (await documentsDe(requete, ouvert.valeur)).find((un) => un.nom === nom);
  if (!document) return requete.introuvable();
  return requete.fichier(await octetsDe(requete, document.empreinte), { nom, type });
}

/** What is written from a frozen year: written and kept the first time, read again afterwards. */
async function documentsDe(requete: Ici, { arrete, contenu, texte, documents }: DossierOuvert) {
  if (documents.length > 0) return documents;
  const { moment } = contexteDe(requete);
  const tenu = async ({ source, empreinte }: PieceArretee) => {
    if (source === 'piece') throw new Error(`${empreinte} is a file, not a text.`);
    const octets = await octetsDe(requete, empreinte);
    return lireTexteTenu(source, Buffer.from(octets).toString('utf8'), moment.fuseau);
  };
  const ecrits = await ecrireDossier({ arrete, contenu, texte, tenu });
  return exiger(await garderDocuments(requete.appel, { arrete: arrete.id, documents: ecrits }));
}

const octetsDe = async ({ appel }: Ici, empreinte: string) =>
  exiger(await lireContenuGarde(appel, { empreinte })).contenu;
