import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { receiveUpload, type UploadRefusal } from '#platform/http/upload.ts';
import { tableauNomme } from '../data/tableaux.query.ts';
import type { LignePlanifiee } from '../domain/plan-d-import.ts';
import { ApercuDImportPage, champDeChoix } from '../ui/apercu-d-import.page.tsx';
import { direRefus } from '../ui/dire-garde.ts';
import { direRefusDeFichier } from '../ui/dire-import.ts';
import { ImporterPage } from '../ui/importer.page.tsx';
import { apercevoirImport, type ImportFait, importerGardes } from '../usecases/importer-gardes.ts';
import { lireFichierDeGardes } from '../usecases/lire-fichier-de-gardes.ts';
import { contexteDe, retour } from './contexte.form.ts';

const droit = 'gardes.tableau.tenir';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/gardes/tableaux/:id/importer';
type Ici = Requete<{ readonly id: string }>;

const LIMITES = { bytes: 5 * 1024 ** 2, files: 1 };
const ENVOIS_REFUSES: Readonly<Record<UploadRefusal, string>> = {
  interrompu: 'L’envoi s’est interrompu. Rien n’est écrit. Recommencez.',
  'trop-de-fichiers': 'Envoyez un seul fichier à la fois. Rien n’est écrit.',
  'trop-lourd': 'Ce fichier dépasse 5\u00A0Mo. Partagez-le par année. Rien n’est écrit.',
};

/** A file of duties: sent, seen, then written. Between the steps the page carries what was read; the server keeps nothing. */
export const importRoutes = [
  get(CHEMIN, { droit, saisie, traiter: async (requete) => await envoi(requete, null) }),
  post(CHEMIN, {
    droit,
    saisie: saisie.extend({ _csrf: z.string().optional() }),
    corps: 'flux',
    traiter: async (requete) => {
      const recu = await receiveUpload(requete.brut, LIMITES);
      if (!recu.ok) return await envoi(requete, ENVOIS_REFUSES[recu.refus]);
      const { files, remove } = recu.valeur;
      try {
        const [fichier] = files;
        if (!fichier) return await envoi(requete, 'Choisissez un fichier.');
        const lu = await lireFichierDeGardes(requete.appel, fichier.chemin);
        if (!lu.ok) return await envoi(requete, direRefusDeFichier(lu.refus));
        return await apercu(requete, { lignes: JSON.stringify(lu.valeur.lignes), choix: {} });
      } finally {
        await remove();
      }
    },
  }),
  post(`${CHEMIN}/apercu`, {
    droit,
    saisie,
    traiter: async (requete) => await apercu(requete, portesDe(requete), { demandes: true }),
  }),
  post(`${CHEMIN}/ecrire`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id: tableau } = requete.saisie;
      const porte = portesDe(requete);
      const fait = await importerGardes(requete.appel, {
        tableau,
        lignes: lignesDe(porte.lignes),
        choix: porte.choix,
        etat: requete.champs['etat'] ?? '',
      });
      if (!fait.ok) return await apercu(requete, porte, { erreur: direRefus(fait.refus) });
      return retour(requete, fait, {
        vers: `/tableaux/${tableau}?mois=${fait.valeur.mois}`,
        dire: direFait,
      });
    },
  }),
];

type Porte = { readonly lignes: string; readonly choix: Readonly<Record<string, string>> };

/** What the page of the step before carried here. */
function portesDe({ champs }: Ici): Porte {
  const prefixe = champDeChoix('');
  const choix = Object.entries(champs).filter(
    ([nom, valeur]) => nom.startsWith(prefixe) && valeur !== '',
  );
  return {
    lignes: champs['lignes'] ?? '',
    choix: Object.fromEntries(choix.map(([nom, valeur]) => [nom.slice(prefixe.length), valeur])),
  };
}

function lignesDe(texte: string): unknown {
  try {
    return JSON.parse(texte);
  } catch {
    return null;
  }
}

async function envoi(requete: Ici, erreur: string | null): Promise<Response> {
  const { base, cpts, jetons } = contexteDe(requete);
  const { id } = requete.saisie;
  const tableau = await requete.lire((tx) => tableauNomme(tx, cpts, id));
  if (!tableau) return requete.introuvable();
  return requete.page(
    <ImporterPage
      base={base}
      ici={`${base}/tableaux/${id}`}
      tableau={tableau}
      jetons={jetons}
      erreur={erreur}
    />,
    { titre: 'Importer des gardes', lieu: 'soins', ...(erreur ? { statut: 422 } : {}) },
  );
}

type Suite = { readonly demandes?: boolean; readonly erreur?: string };

async function apercu(
  requete: Ici,
  { lignes, choix }: Porte,
  { demandes = false, erreur }: Suite = {},
): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const { id } = requete.saisie;
  const tableau = await requete.lire((tx) => tableauNomme(tx, cpts, id));
  if (!tableau) return requete.introuvable();
  const vu = await apercevoirImport(requete.appel, {
    tableau: id,
    lignes: lignesDe(lignes),
    choix,
  });
  if (!vu.ok) return await envoi(requete, 'Cet aperçu ne se lit plus. Renvoyez le fichier.');
  const erreurs = {
    ...(erreur ? { '': erreur } : {}),
    ...(demandes ? oublis(vu.valeur.plan) : {}),
  };
  const statut = Object.keys(erreurs).length > 0 ? { statut: 422 } : {};
  const { plan, personnes, etat } = vu.valeur;
  const choisis = Object.entries(choix).map(([cle, qui]) => [champDeChoix(cle), qui] as const);
  return requete.page(
    <ApercuDImportPage
      base={base}
      ici={`${base}/tableaux/${id}`}
      moment={moment}
      jetons={jetons}
      tableau={tableau}
      plan={plan}
      personnes={personnes}
      portes={{ lignes, etat, ...Object.fromEntries(choisis) }}
      saisie={{ valeurs: requete.champs, erreurs }}
    />,
    { titre: 'Ce que le fichier change', lieu: 'soins', ...statut },
  );
}

/** Who is still to be said, field by field. */
function oublis(plan: readonly LignePlanifiee[]): Readonly<Record<string, string>> {
  const cles = plan.flatMap(({ issue }) => (issue.genre === 'a-choisir' ? [issue.cle] : []));
  return Object.fromEntries(
    cles.map((cle) => [champDeChoix(cle), 'Choisissez qui c’est, ou laissez ces gardes de côté.']),
  );
}

function direFait({ creees, confiees, inscrites }: ImportFait): string {
  const gardes = `${pluriel(creees + confiees, 'garde importée', 'gardes importées')}`;
  return inscrites > 0
    ? `${gardes}, ${pluriel(inscrites, 'personne inscrite', 'personnes inscrites')} au tableau.`
    : `${gardes}.`;
}
