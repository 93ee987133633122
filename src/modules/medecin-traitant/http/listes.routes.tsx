import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { receiveUpload, type Upload } from '#platform/http/upload.ts';
import { envoisEnAttente, listesDeLaCpts } from '../data/listes.query.ts';
import { GROUPES, groupeDe, MOUVEMENTS } from '../domain/groupe-de-comparaison.ts';
import { ListePage } from '../ui/liste.page.tsx';
import { ListeComparaisonPage } from '../ui/liste-comparaison.page.tsx';
import { ListesPage } from '../ui/listes.page.tsx';
import { comparerListes, consulterListe, PERSONNES_PAR_PAGE } from '../usecases/consulter-liste.ts';
import { lireFichierDeListe } from '../usecases/lire-fichier-de-liste.ts';
import { preparerListe } from '../usecases/preparer-liste.ts';
import { lignesACorrigerEnCsv } from './lignes-a-corriger.export.ts';
import { direEnvoi, direFichier, erreursDe, LIMITES } from './listes.form.ts';

const droit = 'mt.liste.importer';
const zSlug = z.object({ slug: z.string() });
const zListe = zSlug.extend({ id: z.uuid() });
const CHEMIN = '/app/:slug/medecin-traitant/listes';
type Valeurs = Readonly<Record<string, string>>;

export const baseDe = ({ appel }: Pick<Requete<unknown>, 'appel'>): string =>
  `/app/${appel.cpts?.slug ?? ''}/medecin-traitant`;
export const fuseauDe = ({ appel }: Pick<Requete<unknown>, 'appel'>): string =>
  appel.cpts?.fuseau ?? 'Europe/Paris';

/** Lists handed over: sending one, what came of each. */
export const listesRoutes: readonly Route[] = [
  get(CHEMIN, { droit, saisie: zSlug, traiter: async (requete) => await page(requete, {}, {}) }),
  post(CHEMIN, {
    droit,
    saisie: zSlug.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => {
      const recu = await receiveUpload(requete.brut, LIMITES);
      if (!recu.ok) return await page(requete, {}, { fichier: direEnvoi(recu.refus) });
      try {
        return await preparer(requete, recu.valeur);
      } finally {
        await recu.valeur.remove();
      }
    },
  }),
  get(`${CHEMIN}/:id`, {
    droit,
    saisie: zListe,
    traiter: async (requete) => {
      const lue = await consulterListe(requete.appel, { liste: requete.saisie.id });
      if (!lue.ok) return requete.introuvable();
      return requete.page(
        <ListePage
          base={baseDe(requete)}
          fuseau={fuseauDe(requete)}
          onglets={requete.onglets('mt-listes')}
          {...lue.valeur}
        />,
        { titre: 'Liste reçue', lieu: 'medecin-traitant' },
      );
    },
  }),
  get(`${CHEMIN}/:id/lignes-a-corriger.csv`, {
    droit,
    saisie: zListe,
    traiter: async (requete) => {
      const lue = await consulterListe(requete.appel, { liste: requete.saisie.id });
      if (!lue.ok) return requete.introuvable();
      return requete.fichier(lignesACorrigerEnCsv(lue.valeur.refusees), {
        nom: `lignes-a-corriger-${lue.valeur.liste.dateListe}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  }),
  get(`${CHEMIN}/:id/comparaison`, {
    droit,
    saisie: zListe.extend({
      mouvement: z.enum(MOUVEMENTS).default('entree').catch('entree'),
      groupe: z.enum(GROUPES).default('en-attente').catch('en-attente'),
      page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
    }),
    traiter: async (requete) => {
      const { id: liste, mouvement, groupe, page: numero } = requete.saisie;
      const lue = await comparerListes(requete.appel, { liste, mouvement, groupe, page: numero });
      if (!lue.ok) return requete.introuvable();
      const { personnes, parts } = lue.valeur;
      const siennes = parts.filter((p) => p.mouvement === mouvement && groupeDe(p.etat) === groupe);
      return requete.page(
        <ListeComparaisonPage
          base={baseDe(requete)}
          liste={lue.valeur.liste}
          onglets={requete.onglets('mt-listes')}
          mouvement={mouvement}
          groupe={groupe}
          total={siennes.reduce((somme, { n }) => somme + n, 0)}
          page={numero}
          parPage={PERSONNES_PAR_PAGE}
          personnes={personnes}
        />,
        { titre: 'Comparaison de listes', lieu: 'medecin-traitant' },
      );
    },
  }),
];

/** Reads the file that was sent; the rest of the form stays as it was typed when something is wrong. */
async function preparer(requete: Requete<unknown>, { files, fields }: Upload): Promise<Response> {
  const [fichier] = files;
  if (!fichier) return await page(requete, fields, { fichier: 'Choisissez un fichier.' });
  const lu = await lireFichierDeListe(requete.appel, fichier.chemin);
  if (!lu.ok) return await page(requete, fields, { fichier: direFichier(lu.refus) });
  const prepare = await preparerListe(requete.appel, {
    organisme: fields['organisme'],
    lieu: fields['lieu'] ?? '',
    dateListe: fields['dateListe'] ?? '',
    fichier: fichier.nom,
    rangees: lu.valeur.rows,
  });
  if (!prepare.ok) return await page(requete, fields, erreursDe(prepare.refus));
  return requete.rediriger(`${baseDe(requete)}/listes/envois/${prepare.valeur.id}`);
}

async function page(
  requete: Requete<unknown>,
  valeurs: Valeurs,
  erreurs: Valeurs,
): Promise<Response> {
  const cpts = requete.appel.cpts?.id ?? '';
  const fuseau = fuseauDe(requete);
  return requete.page(
    <ListesPage
      base={baseDe(requete)}
      fuseau={fuseau}
      onglets={requete.onglets('mt-listes')}
      jour={dateCivileDe(requete.appel.maintenant, fuseau)}
      jetons={requete.jetons}
      listes={await requete.lire((tx) => listesDeLaCpts(tx, cpts))}
      attentes={await requete.lire((tx) => envoisEnAttente(tx, cpts))}
      saisie={{ valeurs, erreurs }}
    />,
    {
      titre: 'Listes reçues',
      lieu: 'medecin-traitant',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}
