import { z } from 'zod';
import { receiveFile } from '#platform/http/received-file.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { DocumentPage } from '../ui/document.page.tsx';
import { deposerVersion } from '../usecases/deposer.ts';
import { lireVersion, ouvrirLaFiche } from '../usecases/lire-documents.ts';
import { archiverDocument, mettreEnVigueur, rangerDocument } from '../usecases/ranger.ts';
import {
  avecJeton,
  BASE,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  lecture,
  retour,
} from './contexte.form.ts';
import { FORMATS, fichierDe } from './texte.export.ts';

const UN = `${BASE}/:id`;
const LIRE = 'documents.document.lire';
const DEPOSER = 'documents.document.deposer';
const zUn = z.object({ slug: z.string(), id: z.uuid() });
const zUneVersion = zUn.extend({ version: z.uuid() });
type Ici = Requete<{ readonly id: string }>;

/** One document: its versions, who reads it. */
export const documentRoutes = [
  get(UN, { droit: LIRE, saisie: zUn, traiter: async (requete) => await page(requete, null) }),
  post(UN, {
    droit: DEPOSER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: document } = requete.saisie;
      const fait = await rangerDocument(requete.appel, { ...requete.champs, document });
      if (!fait.ok)
        return await refuser(requete, 'rangement', requete.champs, erreursDe(fait.refus));
      return retour(requete, fait, { vers: `/${document}`, dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${UN}/versions`, {
    droit: DEPOSER,
    saisie: zUn.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => {
      const { id: document } = requete.saisie;
      const { file, fields } = await receiveFile(requete.brut);
      if (!file.ok)
        return await refuser(requete, 'version', fields, erreursDe({ motif: file.refus }));
      const { note, projet } = fields;
      const dits = { document, note, projet };
      const fait = await deposerVersion(requete.appel, { ...file.valeur, ...dits });
      if (!fait.ok) return await refuser(requete, 'version', fields, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/${document}`,
        dire: ({ projet: aAdopter }) =>
          aAdopter
            ? 'La version est déposée, comme projet\u00A0: elle n’est pas en vigueur.'
            : 'La version est déposée.',
      });
    },
  }),
  post(`${UN}/versions/:version/en-vigueur`, {
    droit: DEPOSER,
    saisie: zUneVersion,
    traiter: async (requete) => {
      const { id: document, version } = requete.saisie;
      const fait = await mettreEnVigueur(requete.appel, { document, version });
      const dire = () => 'Cette version est en vigueur. Les autres restent.';
      return retour(requete, fait, { vers: `/${document}`, dire });
    },
  }),
  post(`${UN}/archive`, {
    droit: DEPOSER,
    saisie: zUn,
    traiter: async (requete) => {
      const { id: document } = requete.saisie;
      const { archive } = requete.champs;
      const fait = await archiverDocument(requete.appel, { document, archive });
      return retour(requete, fait, {
        vers: `/${document}`,
        dire: () =>
          archive === 'oui' ? 'Le document est archivé.' : 'Le document est de nouveau listé.',
      });
    },
  }),
  get(`${UN}/versions/:version/fichier`, {
    droit: LIRE,
    saisie: zUneVersion.extend({ format: z.enum(FORMATS).default('pdf') }),
    traiter: async (requete) => {
      const { id: document, version, format } = requete.saisie;
      const lue = await lireVersion(requete.appel, { document, version });
      if (!lue.ok) return requete.introuvable();
      const cpts = requete.appel.cpts?.nom ?? '';
      const { fuseau } = contexteDe(requete).moment;
      const { contenu, nom, type } = await fichierDe(lue.valeur, { format, cpts, fuseau });
      return requete.fichier(contenu, { nom, type });
    },
  }),
];

type De = 'version' | 'rangement';

const refuser = (
  requete: Ici,
  de: De,
  ...[valeurs, erreurs]: readonly [Readonly<Record<string, string>>, Erreurs]
): Promise<Response> => page(requete, { de, saisie: { valeurs, erreurs } });

type Refusee = Parameters<typeof DocumentPage>[0]['refusee'];

async function page(requete: Ici, refusee: Refusee): Promise<Response> {
  const { base, jetons, peut } = contexteDe(requete);
  const lu = await ouvrirLaFiche(lecture(requete), { document: requete.saisie.id });
  if (!lu.ok) return requete.introuvable();
  const { onglets: _onglets, ...cadre } = cadreDe(requete, 'documents');
  const { titre, rayon, lecteurs, groupeId, id } = lu.valeur.document;
  return requete.page(
    <DocumentPage
      {...cadre}
      {...lu.valeur}
      tient={lu.valeur.tient && peut(DEPOSER)}
      tientTout={peut('documents.document.tenir')}
      refusee={refusee}
      rangement={{
        valeurs: { titre, rayon, lecteurs, groupe: groupeId ?? '' },
        erreurs: {},
      }}
      envoi={avecJeton(`${base}/${id}/versions`, jetons.csrf)}
    />,
    { titre, lieu: 'documents', ...(refusee ? { statut: 422 } : {}) },
  );
}
