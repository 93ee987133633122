import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { ConventionPage } from '../ui/convention.page.tsx';
import { SAISIE_VIDE, type Saisie } from '../ui/saisie-de-convention.ts';
import { lireConvention } from '../usecases/lire-conventions.ts';
import {
  ajouterAction,
  finirConvention,
  modifierConvention,
  noterActionFaite,
} from '../usecases/tenir-conventions.ts';
import { BASE, cadreDe, contexteDe, erreursDe, lecture, retour } from './contexte.form.ts';
import { conventionDite, erreursEnPlace, valeursDe } from './convention.form.ts';
import { rappelsDits } from './rappels.form.ts';

const UNE = `${BASE}/conventions/:id`;
const TENIR = 'documents.convention.tenir';
const zUne = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<{ readonly id: string }>;

/** One convention: saying it anew, its actions, its end. */
export const conventionRoutes = [
  get(UNE, {
    droit: 'documents.convention.lire',
    saisie: zUne,
    traiter: async (requete) => await page(requete, {}),
  }),
  post(UNE, {
    droit: TENIR,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: convention } = requete.saisie;
      const rappels = rappelsDits(requete);
      const dite = { ...conventionDite(requete.champs, rappels), convention };
      const fait = await modifierConvention(requete.appel, dite);
      if (!fait.ok) {
        const erreurs = erreursEnPlace(requete.champs, erreursDe(fait.refus));
        return await page(requete, { dite: { valeurs: { ...requete.champs, rappels }, erreurs } });
      }
      return revenir(requete, fait, 'C’est enregistré.');
    },
  }),
  post(`${UNE}/fin`, {
    droit: TENIR,
    saisie: zUne,
    traiter: async (requete) => {
      const { le, motif } = requete.champs;
      const { id: convention } = requete.saisie;
      const fait = await finirConvention(requete.appel, { convention, le, motif });
      if (!fait.ok) return await page(requete, { fin: refusee(requete, fait.refus) });
      return revenir(requete, fait, 'La fin de la convention est notée.');
    },
  }),
  post(`${UNE}/actions`, {
    droit: TENIR,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: convention } = requete.saisie;
      const fait = await ajouterAction(requete.appel, { ...requete.champs, convention });
      if (!fait.ok) return await page(requete, { action: refusee(requete, fait.refus) });
      return revenir(requete, fait, 'L’action est ajoutée.');
    },
  }),
  post(`${UNE}/actions/:action`, {
    droit: TENIR,
    saisie: zUne.extend({ action: z.uuid() }),
    traiter: async (requete) =>
      revenir(
        requete,
        await noterActionFaite(requete.appel, { action: requete.saisie.action }),
        'C’est noté.',
      ),
  }),
];

const refusee = (requete: Ici, refus: Parameters<typeof erreursDe>[0]): Saisie => ({
  valeurs: requete.champs,
  erreurs: erreursDe(refus),
});

const revenir = (requete: Ici, fait: Parameters<typeof retour>[1], phrase: string) =>
  retour(requete, fait, { vers: `/conventions/${requete.saisie.id}`, dire: () => phrase });

type Etat = { readonly dite?: Saisie; readonly action?: Saisie; readonly fin?: Saisie };

async function page(requete: Ici, refusees: Etat): Promise<Response> {
  const lue = await lireConvention(lecture(requete), { convention: requete.saisie.id });
  if (!lue.ok) return requete.introuvable();
  const { onglets: _onglets, ...cadre } = cadreDe(requete, 'documents-conventions');
  const { convention } = lue.valeur;
  return requete.page(
    <ConventionPage
      {...cadre}
      {...lue.valeur}
      tient={contexteDe(requete).peut(TENIR)}
      dite={refusees.dite ?? { valeurs: valeursDe(convention), erreurs: {} }}
      action={refusees.action ?? SAISIE_VIDE}
      fin={refusees.fin ?? SAISIE_VIDE}
    />,
    {
      titre: convention.objet,
      lieu: 'documents',
      ...(Object.keys(refusees).length > 0 ? { statut: 422 } : {}),
    },
  );
}
