import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { envoiParId } from '../data/listes.query.ts';
import type { EnvoiDeListe } from '../domain/liste.ts';
import { ListeApercuPage } from '../ui/liste-apercu.page.tsx';
import { ListeEnvoiPage } from '../ui/liste-envoi.page.tsx';
import { ListeEnvoi } from '../ui/liste-envoi.tsx';
import { direRefus } from '../ui/refus.ts';
import { apercevoirListe, exporterLignesACorriger } from '../usecases/apercevoir-liste.ts';
import { confierListe } from '../usecases/confier-liste.ts';
import { oublierEnvoi, reglerLecture } from '../usecases/regler-lecture.ts';
import { lignesACorrigerEnCsv } from './lignes-a-corriger.export.ts';
import { colonnesDe, erreursDe } from './listes.form.ts';
import { baseDe } from './listes.routes.tsx';

const droit = 'mt.liste.importer';
const saisie = z.object({ slug: z.string(), id: z.uuid() });
const CHEMIN = '/app/:slug/medecin-traitant/listes/envois/:id';
/** An import that moves writes every second or so. */
const ARRET_MS = 3 * 60_000;
type Ici = Requete<{ readonly id: string }>;

/** One file of a list: what it says, what it changes, its import. */
export const envoisDeListeRoutes: readonly Route[] = [
  get(CHEMIN, { droit, saisie, traiter: async (requete) => await page(requete, {}) }),
  get(`${CHEMIN}/etat`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const envoi = await envoiDe(requete);
      if (!envoi) return requete.introuvable();
      return requete.page(<ListeEnvoi {...suivi(requete, envoi)} />, {
        titre: 'Import d’une liste',
        fragment: true,
      });
    },
  }),
  get(`${CHEMIN}/lignes-a-corriger.csv`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const lues = await exporterLignesACorriger(requete.appel, { envoi: requete.saisie.id });
      if (!lues.ok) return requete.introuvable();
      return requete.fichier(lignesACorrigerEnCsv(lues.valeur), {
        nom: 'lignes-a-corriger.csv',
        type: 'text/csv; charset=utf-8',
      });
    },
  }),
  post(`${CHEMIN}/colonnes`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const envoi = await envoiDe(requete);
      if (!envoi) return requete.introuvable();
      const colonnes = colonnesDe(requete, envoi.colonnes.length);
      const pivot = requete.champs['pivot'] ?? '';
      const regle = await reglerLecture(requete.appel, { envoi: id, colonnes, pivot });
      if (!regle.ok) return await page(requete, erreursDe(regle.refus));
      return requete.rediriger(`${baseDe(requete)}/listes/envois/${id}`);
    },
  }),
  post(`${CHEMIN}/importer`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const confie = await confierListe(requete.appel, { envoi: id });
      const vers = `${baseDe(requete)}/listes/envois/${id}`;
      if (confie.ok) return requete.rediriger(vers);
      if (confie.refus.motif === 'envoi-inconnu') return requete.introuvable();
      return requete.rediriger(vers, { ton: 'warn', texte: direRefus(confie.refus) });
    },
  }),
  post(`${CHEMIN}/oublier`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const oublie = await oublierEnvoi(requete.appel, { envoi: requete.saisie.id });
      if (!oublie.ok) return requete.introuvable();
      return requete.rediriger(`${baseDe(requete)}/listes`, {
        ton: 'ok',
        texte: 'Le fichier est effacé. Rien n’en est entré.',
      });
    },
  }),
];

async function envoiDe({ appel, saisie: { id }, lire }: Ici): Promise<EnvoiDeListe | null> {
  return await lire((tx) => envoiParId(tx, appel.cpts?.id ?? '', id));
}

function suivi(requete: Ici, envoi: EnvoiDeListe) {
  const depuis = requete.appel.maintenant.getTime() - envoi.avanceLe.getTime();
  return {
    base: baseDe(requete),
    csrf: requete.jetons.csrf,
    envoi,
    arrete: envoi.etat === 'en-cours' && depuis > ARRET_MS,
  };
}

async function page(requete: Ici, erreurs: Readonly<Record<string, string>>): Promise<Response> {
  const envoi = await envoiDe(requete);
  if (!envoi) return requete.introuvable();
  if (envoi.etat !== 'prepare') return suivre(requete, envoi);
  const vu = await apercevoirListe(requete.appel, { envoi: envoi.id });
  if (!vu.ok) return requete.introuvable();
  const errone = Object.keys(erreurs).length > 0;
  return requete.page(
    <ListeApercuPage
      base={baseDe(requete)}
      jetons={requete.jetons}
      onglets={requete.onglets('mt-listes')}
      {...vu.valeur}
      saisie={{ valeurs: errone ? requete.champs : {}, erreurs }}
    />,
    {
      titre: 'Ce que la liste change',
      lieu: 'medecin-traitant',
      ...(errone ? { statut: 422 } : {}),
    },
  );
}

function suivre(requete: Ici, envoi: EnvoiDeListe): Response {
  return requete.page(
    <ListeEnvoiPage {...suivi(requete, envoi)} onglets={requete.onglets('mt-listes')} />,
    {
      titre: 'Import d’une liste',
      lieu: 'medecin-traitant',
    },
  );
}
