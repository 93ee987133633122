import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { adhesionsDeLaCpts, compterParEtat } from '../data/adhesions.query.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import { membresSansAdhesion } from '../data/membres.query.ts';
import { AdherentsPage } from '../ui/adherents.page.tsx';
import { NouvelAdherentPage } from '../ui/nouvel-adherent.page.tsx';
import { candidatChoisi, chercherCandidats } from '../usecases/chercher-candidats.ts';
import { noterDemande } from '../usecases/demander-adhesion.ts';
import { communesAuChoix, METIERS, nommerMetier, secteursAuChoix } from '../usecases/nommer.ts';
import { reprendreMembres } from '../usecases/reprendre-membres.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';
import { enAdresse, filtreDe, zFiltres } from './filtres.form.ts';

const zSlug = z.object({ slug: z.string() });
const PAR_PAGE = 50;
const zListe = zSlug.extend({
  ...zFiltres,
  page: z.coerce.number().int().min(1).max(1000).default(1),
});
const zNouveau = zSlug.extend({
  q: z.string().max(80).default(''),
  individuel: z.uuid().optional(),
  structure: z.uuid().optional(),
});
const NOUVEAU = '/app/:slug/vie-associative/adherents/nouveau';

/** Members and applications. */
export const adherentsRoutes = [
  get('/app/:slug/vie-associative', {
    droit: 'asso.adherent.lire',
    saisie: zListe,
    traiter: async (requete) => await liste(requete),
  }),
  post('/app/:slug/vie-associative/adherents/reprendre', {
    droit: 'asso.adherent.tenir',
    saisie: zSlug,
    traiter: async (requete) =>
      retour(requete, await reprendreMembres(requete.appel, {}), {
        vers: '',
        dire: ({ repris }) =>
          `${pluriel(repris, 'adhérent repris', 'adhérents repris')} de l’annuaire.`,
      }),
  }),
  get(NOUVEAU, {
    droit: 'asso.adherent.tenir',
    saisie: zNouveau,
    traiter: async (requete) => await nouveau(requete, requete.saisie, null),
  }),
  post(NOUVEAU, {
    droit: 'asso.adherent.tenir',
    saisie: zSlug,
    traiter: async (requete) => {
      const { q: _q, ...champs } = requete.champs;
      const notee = await noterDemande(requete.appel, champs);
      if (notee.ok)
        return requete.rediriger(`${contexteDe(requete).base}/adherents/${notee.valeur.id}`, {
          ton: 'ok',
          texte: 'La demande est notée. Écrivez la décision quand elle est prise.',
        });
      const { professionnel, structureId } = champs;
      const choix = {
        q: '',
        ...(professionnel ? { individuel: professionnel } : {}),
        ...(structureId ? { structure: structureId } : {}),
      };
      return await nouveau(requete, choix, erreursDe(notee.refus));
    },
  }),
];

async function liste(requete: Requete<z.output<typeof zListe>>): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const { slug: _slug, page, ...filtres } = requete.saisie;
  const debut = (page - 1) * PAR_PAGE;
  const vue = await requete.lire(async (tx) => ({
    adherents: await adhesionsDeLaCpts(tx, cpts, filtreDe(filtres)),
    demandes: await adhesionsDeLaCpts(tx, cpts, { etats: ['demandee'] }),
    comptes: await compterParEtat(tx, cpts),
    colleges: await collegesDeLaCpts(tx, cpts),
    secteurs: await secteursAuChoix(tx, cpts),
    aReprendre: (await membresSansAdhesion(tx, cpts)).length,
  }));
  const nommer = <T extends { readonly profession: string | null }>(a: T) => ({
    ...a,
    metier: nommerMetier(a.profession),
  });
  return requete.page(
    <AdherentsPage
      base={base}
      moment={moment}
      onglets={requete.onglets('asso-adherents')}
      adherents={vue.adherents.slice(debut, debut + PAR_PAGE).map(nommer)}
      total={vue.adherents.length}
      page={page}
      pages={Math.ceil(vue.adherents.length / PAR_PAGE)}
      demandes={vue.demandes
        .map(nommer)
        .toSorted((a, b) => a.demandeeLe.getTime() - b.demandeeLe.getTime())}
      enCours={(vue.comptes.active ?? 0) + (vue.comptes.suspendue ?? 0)}
      filtres={filtres}
      requete={enAdresse(filtres)}
      colleges={vue.colleges.map(({ id, nom }) => ({ valeur: id, libelle: nom }))}
      secteurs={vue.secteurs}
      metiers={METIERS}
      aReprendre={vue.aReprendre}
      jetons={jetons}
      tenir={peut('asso.adherent.tenir')}
    />,
    { titre: 'Adhérents', lieu: 'vie-associative' },
  );
}

type Choix = {
  readonly q: string;
  readonly individuel?: string | undefined;
  readonly structure?: string | undefined;
};

async function nouveau(
  requete: Requete<unknown>,
  { q, individuel = '', structure = '' }: Choix,
  erreurs: Erreurs | null,
): Promise<Response> {
  const { base, cpts, jetons } = contexteDe(requete);
  const vue = await requete.lire(async (tx) => ({
    choisi: await candidatChoisi(tx, { individuel, structure }),
    trouves: await chercherCandidats(tx, cpts, q),
    communes: await communesAuChoix(tx, cpts),
  }));
  return requete.page(
    <NouvelAdherentPage
      {...vue}
      base={base}
      jetons={jetons}
      q={q}
      metiers={METIERS}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
    />,
    {
      titre: 'Noter une demande d’adhésion',
      lieu: 'vie-associative',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
