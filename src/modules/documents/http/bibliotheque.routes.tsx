import { z } from 'zod';
import { type ReceivedForm, receiveFile } from '#platform/http/received-file.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { BibliothequePage } from '../ui/bibliotheque.page.tsx';
import { NouveauDocumentPage } from '../ui/nouveau-document.page.tsx';
import { ouvrirDocument } from '../usecases/deposer.ts';
import { lireConvention } from '../usecases/lire-conventions.ts';
import { lireBibliotheque } from '../usecases/lire-documents.ts';
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

const LIRE = 'documents.document.lire';
const DEPOSER = 'documents.document.deposer';
const zTexte = z.string().max(80).optional();
const zListe = z.object({ slug: z.string(), rayon: zTexte, groupe: zTexte, q: zTexte });
const zVide = z.literal('').transform(() => undefined);
const zNouveau = z.object({
  slug: z.string(),
  groupe: z.union([zVide, z.uuid()]).optional(),
  convention: z.union([zVide, z.uuid()]).optional(),
});

/** The library, and a document that comes in. */
export const bibliothequeRoutes = [
  get(BASE, {
    droit: LIRE,
    saisie: zListe,
    traiter: async (requete) => {
      const { slug: _slug, ...filtre } = requete.saisie;
      const lue = await lireBibliotheque(lecture(requete), filtre);
      if (!lue.ok) return requete.introuvable();
      return requete.page(
        <BibliothequePage {...cadreDe(requete, 'documents')} {...lue.valeur} filtre={filtre} />,
        { titre: 'Documents', lieu: 'documents' },
      );
    },
  }),
  get(`${BASE}/nouveau`, {
    droit: DEPOSER,
    saisie: zNouveau,
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${BASE}/nouveau`, {
    droit: DEPOSER,
    saisie: zNouveau.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => await deposer(requete, await receiveFile(requete.brut)),
  }),
];

type Ici = Requete<{
  readonly groupe?: string | undefined;
  readonly convention?: string | undefined;
}>;

async function deposer(requete: Ici, { file, fields }: ReceivedForm): Promise<Response> {
  const refuser = (erreurs: Erreurs) => page(requete, { valeurs: fields, erreurs });
  if (!file.ok) return await refuser(erreursDe({ motif: file.refus }));
  const { titre, rayon, lecteurs, groupe, note, projet } = fields;
  const { convention } = requete.saisie;
  const dits = { titre, rayon, lecteurs, groupe, note, projet, convention };
  const fait = await ouvrirDocument(requete.appel, { ...file.valeur, ...dits });
  if (!fait.ok) return await refuser(erreursDe(fait.refus));
  return retour(requete, fait, {
    vers: convention ? `/conventions/${convention}` : `/${fait.valeur.id}`,
    dire: () => 'Le document est déposé.',
  });
}

type Saisi = { readonly valeurs: Readonly<Record<string, string>>; readonly erreurs: Erreurs };

async function page(requete: Ici, saisi: Saisi | null): Promise<Response> {
  const { base, jetons, peut } = contexteDe(requete);
  const lue = await lireBibliotheque(lecture(requete), {});
  if (!(lue.ok && lue.valeur.depose)) return requete.introuvable();
  const { groupe, convention } = requete.saisie;
  const liee = convention ? await lireConvention(lecture(requete), { convention }) : null;
  if (liee && !liee.ok) return requete.introuvable();
  const vers = `${base}/nouveau?groupe=${groupe ?? ''}&convention=${convention ?? ''}`;
  const propose = convention
    ? { rayon: 'convention', lecteurs: 'bureau' }
    : { lecteurs: groupe ? 'groupe' : 'membres', groupe: groupe ?? '' };
  const { onglets: _onglets, ...cadre } = cadreDe(requete, 'documents');
  return requete.page(
    <NouveauDocumentPage
      {...cadre}
      action={avecJeton(vers, jetons.csrf)}
      espaces={lue.valeur.espaces}
      tient={peut('documents.document.tenir')}
      saisie={saisi ?? { valeurs: propose, erreurs: {} }}
      convention={liee?.valeur.convention ?? null}
    />,
    { titre: 'Déposer un document', lieu: 'documents', ...(saisi ? { statut: 422 } : {}) },
  );
}
