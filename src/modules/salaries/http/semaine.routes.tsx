import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { LienMortPage } from '../ui/lien-mort.page.tsx';
import { MaSemainePage } from '../ui/ma-semaine.page.tsx';
import { type Saisie, valeursDeSemaine } from '../ui/saisie-de-semaine.ts';
import { SemainePage } from '../ui/semaine.page.tsx';
import type { VueDeSemaine } from '../ui/vue-de-semaine.ts';
import {
  corrigerSemaine,
  declarerParLien,
  declarerSemaine,
  validerSemaine,
} from '../usecases/declarer-semaine.ts';
import { lireMaSemaine, lireParLien, lireUneSemaine } from '../usecases/lire-semaine.ts';
import {
  BASE,
  cadreDe,
  commeLePublic,
  contexteDe,
  type Erreurs,
  erreursDe,
  retour,
} from './contexte.form.ts';
import { erreursEnPlace, semaineDite } from './semaine.form.ts';

const MOI = `${BASE}/mes-heures`;
const LIEN = '/c/:slug/semaine/:jeton';
const declarer = 'salaries.semaine.declarer';
const valider = 'salaries.semaine.valider';
const zSlug = z.object({ slug: z.string() });
const zLundi = zSlug.extend({ lundi: z.string().max(10).optional() });
const zId = zSlug.extend({ id: z.string() });
const zJeton = zSlug.extend({ jeton: z.string().max(60) });
type Moi = Requete<{ readonly lundi?: string | undefined }>;
type ParLien = Requete<{ readonly jeton: string }>;
type UneSemaine = Requete<{ readonly id: string }>;

/** My week from my account or by my link; one week, for whoever validates it. */
export const semaineRoutes = [
  get(MOI, { droit: declarer, saisie: zLundi, traiter: async (r) => await moi(r, null) }),
  post(MOI, {
    droit: declarer,
    saisie: zLundi,
    traiter: async (requete) => {
      const { lundi = '' } = requete.champs;
      const dite = { ...semaineDite(requete.champs), lundi };
      const fait = await declarerSemaine(requete.appel, dite);
      if (!fait.ok) return await moi(requete, enPlace(requete, erreursDe(fait.refus)));
      return retour(requete, fait, {
        vers: `/mes-heures?lundi=${lundi}`,
        dire: () => 'Vos heures sont déclarées.',
      });
    },
  }),
  get(`${BASE}/semaines/:id`, {
    droit: 'salaries.equipe.lire',
    saisie: zId,
    traiter: async (requete) => await uneSemaine(requete, null),
  }),
  post(`${BASE}/semaines/:id`, {
    droit: valider,
    saisie: zId,
    traiter: async (requete) => {
      const { id: semaine } = requete.saisie;
      const dite = { ...semaineDite(requete.champs), motif: requete.champs['motif'] ?? '' };
      const fait = await corrigerSemaine(requete.appel, { ...dite, semaine });
      if (!fait.ok) return await uneSemaine(requete, enPlace(requete, erreursDe(fait.refus)));
      return retour(requete, fait, {
        vers: `/semaines/${semaine}`,
        dire: () => 'La semaine est corrigée, et le journal avec elle.',
      });
    },
  }),
  post(`${BASE}/semaines/:id/valider`, {
    droit: valider,
    saisie: zId,
    traiter: async (requete) => {
      const { id: semaine } = requete.saisie;
      const fait = await validerSemaine(requete.appel, { semaine });
      return retour(requete, fait, { vers: '', dire: () => 'La semaine est validée.' });
    },
  }),
  get(LIEN, {
    droit: 'public',
    saisie: zJeton,
    traiter: async (requete) => await parLien(requete, { erreurs: null }),
  }),
  post(LIEN, {
    droit: 'public',
    saisie: zJeton,
    traiter: async (requete) => {
      const { jeton } = requete.saisie;
      const dite = { ...semaineDite(requete.champs), jeton };
      const fait = await declarerParLien(commeLePublic(requete), dite);
      if (fait.ok)
        return await parLien(requete, {
          erreurs: null,
          message: 'Vos heures sont déclarées. Merci.',
        });
      return await parLien(requete, { erreurs: enPlace(requete, erreursDe(fait.refus)) });
    },
  }),
];

const enPlace = (requete: Requete<unknown>, erreurs: Erreurs) =>
  erreursEnPlace(requete.champs, erreurs);

/** What was typed, otherwise what is known, otherwise the hours of the week before. */
const saisieDe = (requete: Requete<unknown>, vue: VueDeSemaine, erreurs: Erreurs | null): Saisie =>
  erreurs
    ? { valeurs: requete.champs, erreurs }
    : {
        valeurs: valeursDeSemaine(
          vue.semaine ? vue.semaine.temps : vue.proposes,
          vue.semaine?.absences ?? [],
        ),
        erreurs: {},
      };

async function moi(requete: Moi, erreurs: Erreurs | null): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const lundi = requete.champs['lundi'] ?? requete.saisie.lundi ?? '';
  const lue = await lireMaSemaine(requete.appel, { lundi });
  const titre = 'Mes heures';
  if (!lue.ok) {
    const sans = { nom: '', contrat: null, semaine: null, proposes: [], autres: [] };
    const vue = { ...sans, lundi: cadreDe(requete).aujourdhui };
    const commun = { ici: `${base}/mes-heures`, jetons, autresSemaines: null };
    return requete.page(
      <MaSemainePage {...vue} {...commun} saisie={{ valeurs: {}, erreurs: {} }} />,
      { titre, lieu: 'mes-heures' },
    );
  }
  return requete.page(
    <MaSemainePage
      {...lue.valeur}
      ici={`${base}/mes-heures`}
      jetons={jetons}
      autresSemaines={`${base}/mes-heures`}
      saisie={saisieDe(requete, lue.valeur, erreurs)}
    />,
    { titre, lieu: 'mes-heures', ...(erreurs ? { statut: 422 } : {}) },
  );
}

type Etat = { readonly erreurs: Erreurs | null; readonly message?: string };

async function parLien(requete: ParLien, { erreurs, message }: Etat): Promise<Response> {
  const { jetons } = contexteDe(requete);
  const { jeton } = requete.saisie;
  const lue = await lireParLien(commeLePublic(requete), { jeton });
  if (!lue.ok) return requete.page(<LienMortPage />, { titre: 'Lien expiré', statut: 404 });
  return requete.page(
    <MaSemainePage
      {...lue.valeur}
      {...{ jetons, message }}
      ici={`/c/${requete.appel.cpts?.slug ?? ''}/semaine/${jeton}`}
      autresSemaines={null}
      saisie={saisieDe(requete, lue.valeur, erreurs)}
    />,
    { titre: 'Mes heures', ...(erreurs ? { statut: 422 } : {}) },
  );
}

async function uneSemaine(requete: UneSemaine, erreurs: Erreurs | null): Promise<Response> {
  const lue = await lireUneSemaine(requete.appel, { semaine: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  const { temps, absences } = lue.valeur.semaine;
  return requete.page(
    <SemainePage
      {...cadreDe(requete)}
      {...lue.valeur}
      fuseau={contexteDe(requete).moment.fuseau}
      saisie={
        erreurs
          ? { valeurs: requete.champs, erreurs }
          : { valeurs: valeursDeSemaine(temps, absences), erreurs: {} }
      }
    />,
    { titre: 'Heures d’une semaine', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}
