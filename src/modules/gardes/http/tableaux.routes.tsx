import { z } from 'zod';
import {
  ajouterMois,
  type DateCivile,
  estDateCivile,
  parseDateSaisie,
} from '#kernel/date-civile.ts';
import { dateCivileDe, debutDeJour } from '#kernel/fuseau.ts';
import { bornesDe, moisDe, semaineDe } from '#kernel/periode.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { gardesComptees, gardesDeLaPeriode } from '../data/gardes.query.ts';
import { participantsDuTableau } from '../data/participants.query.ts';
import { secteursCouverts } from '../data/secteurs.query.ts';
import { tableauNomme, tableauxDeLaCpts } from '../data/tableaux.query.ts';
import { compteursDe } from '../domain/compteurs.ts';
import { GardesPage } from '../ui/gardes.page.tsx';
import { NouveauTableauPage } from '../ui/nouveau-tableau.page.tsx';
import { TableauPage } from '../ui/tableau.page.tsx';
import { METIERS, nommerMetier } from '../usecases/nommer-metier.ts';
import { creerTableau } from '../usecases/regler-tableau.ts';
import { contexteDe, erreursDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const zMois = zSlug.extend({
  id: z.uuid(),
  mois: z.string().max(20).optional(),
  semaine: z.string().max(20).optional(),
});
type Erreurs = Readonly<Record<string, string>>;

/** The rotas: all of them, a new one, one by month. */
export const tableauxRoutes = [
  get('/app/:slug/gardes', {
    droit: 'gardes.tableau.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      const { cpts, moment } = contexte;
      const tableaux = await requete.lire((tx) => tableauxDeLaCpts(tx, cpts, moment.maintenant));
      return requete.page(
        <GardesPage
          onglets={requete.onglets('gardes')}
          {...contexte}
          aMoi={contexte.siens.length > 0}
          tableaux={tableaux.map((t) => ({ ...t, metier: nommerMetier(t.profession) }))}
        />,
        { titre: 'Gardes', lieu: 'soins' },
      );
    },
  }),
  get('/app/:slug/gardes/tableaux/nouveau', {
    droit: 'gardes.tableau.tenir',
    saisie: zSlug,
    traiter: async (requete) => await nouveau(requete, null),
  }),
  post('/app/:slug/gardes/tableaux', {
    droit: 'gardes.tableau.tenir',
    saisie: zSlug,
    traiter: async (requete) => {
      const cree = await creerTableau(requete.appel, requete.champs);
      if (!cree.ok) return await nouveau(requete, erreursDe(cree.refus));
      return requete.rediriger(`${contexteDe(requete).base}/tableaux/${cree.valeur.id}/reglages`, {
        ton: 'ok',
        texte: 'Le tableau est ouvert. Ajoutez ses tours et ses participants.',
      });
    },
  }),
  get('/app/:slug/gardes/tableaux/:id', {
    droit: 'gardes.tableau.lire',
    saisie: zMois,
    traiter: async (requete) => await pageDuMois(requete, null),
  }),
];

async function nouveau(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, cpts, jetons } = contexteDe(requete);
  return requete.page(
    <NouveauTableauPage
      base={base}
      jetons={jetons}
      saisie={{
        valeurs: erreurs ? requete.champs : { publique: 'oui' },
        erreurs: erreurs ?? {},
      }}
      secteurs={await requete.lire((tx) => secteursCouverts(tx, cpts))}
      professions={METIERS}
    />,
    { titre: 'Ouvrir un tableau de garde', lieu: 'soins', ...(erreurs ? { statut: 422 } : {}) },
  );
}

type Ici = Requete<{
  readonly id: string;
  readonly mois?: string | undefined;
  readonly semaine?: string | undefined;
}>;

/** One rota over a month, or over a week; with what is wrong in the form that prepares it, if anything. */
export async function pageDuMois(requete: Ici, erreurs: Erreurs | null): Promise<Response> {
  const contexte = contexteDe(requete);
  const { base, cpts, moment, jetons, siens } = contexte;
  const { id } = requete.saisie;
  const tableau = await requete.lire((tx) => tableauNomme(tx, cpts, id));
  if (!tableau) return requete.introuvable();
  const aujourdhui = dateCivileDe(moment.maintenant, moment.fuseau);
  const lundi = lireSemaine(requete.saisie.semaine, aujourdhui);
  const voulu = lundi?.slice(0, 7) ?? requete.saisie.mois ?? requete.champs['du']?.slice(0, 7);
  const mois = lireMois(voulu, aujourdhui);
  const bornes = bornesDe(lundi ? semaineDe(lundi) : moisDe(mois), moment.fuseau);
  const participants = await requete.lire((tx) => participantsDuTableau(tx, cpts, id));
  const depuis = debutDeJour(ajouterMois(aujourdhui, -12), moment.fuseau);
  const jusqua = debutDeJour(ajouterMois(aujourdhui, 24), moment.fuseau);
  const comptees = await requete.lire((tx) =>
    gardesComptees(tx, cpts, { tableau: id, debut: depuis, fin: jusqua }),
  );
  const tenir = contexte.peut('gardes.tableau.tenir');
  return requete.page(
    <TableauPage
      base={base}
      moment={moment}
      jetons={jetons}
      mois={mois}
      lundi={lundi}
      tableau={tableau}
      metier={nommerMetier(tableau.profession)}
      gardes={await requete.lire((tx) => gardesDeLaPeriode(tx, cpts, { ...bornes, tableau: id }))}
      participants={participants}
      compteurs={compteursDe(
        comptees,
        participants.map((p) => p.professionnelId),
        moment.fuseau,
      )}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      siens={siens}
      brouillon={tenir}
      tenir={tenir}
    />,
    {
      titre: tableau.nom,
      lieu: 'soins',
      ...(lundi ? { iles: ['imprimer'] } : {}),
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}

/** Monday of the week of a day; null when no week is asked, this week when it is not one. */
function lireSemaine(texte: string | undefined, aujourdhui: DateCivile): DateCivile | null {
  if (texte === undefined) return null;
  const lue = parseDateSaisie(texte);
  return semaineDe(lue.ok ? lue.valeur : aujourdhui).du;
}

/** `2026-12`; this month when it is not one. */
function lireMois(texte: string | undefined, aujourdhui: DateCivile): DateCivile {
  const premier = `${texte ?? ''}-01`;
  const annee = Number(premier.slice(0, 4));
  return estDateCivile(premier) && annee >= 1900 && annee < 2200 ? premier : moisDe(aujourdhui).du;
}
