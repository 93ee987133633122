import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { reglesDeLaCpts } from '../data/regles.query.ts';
import { ecrireFraction, type Fraction } from '../domain/fraction.ts';
import {
  compterRegles,
  GENRES_DE_DECISION,
  REGLES_VIDES,
  type RegleDeQuorum,
  type Regles,
} from '../domain/regles.ts';
import { ReglesPage } from '../ui/regles.page.tsx';
import { ReglesDInstancePage } from '../ui/regles-d-instance.page.tsx';
import { instancesAuChoix } from '../usecases/composer-corps.ts';
import { direRegles } from '../usecases/dire-regles.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';
import { deplier } from './seance.form.ts';

const BASE = '/app/:slug/vie-associative/seances/regles';
const zSlug = z.object({ slug: z.string() });
const zId = zSlug.extend({ id: z.uuid() });
const tenir = 'seances.regle.tenir';
type Ici = Requete<{ readonly id: string }>;

/** What the statutes say of the sessions of each body. */
export const reglesRoutes = [
  get(BASE, {
    droit: 'seances.seance.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const { instances, regles } = await lire(requete);
      return requete.page(
        <ReglesPage
          base={base}
          instances={instances.map(({ valeur: id, libelle: nom }) => ({
            ...{ id, nom },
            ...compterRegles(regles.get(id) ?? REGLES_VIDES),
          }))}
        />,
        { titre: 'Règles des instances', lieu: 'vie-associative' },
      );
    },
  }),
  get(`${BASE}/:id`, {
    droit: tenir,
    saisie: zId,
    traiter: async (requete) => await page(requete, null),
  }),
  post(`${BASE}/:id`, {
    droit: tenir,
    saisie: zId,
    traiter: async (requete) => {
      const dites = { ...deplier(requete.champs), instance: requete.saisie.id };
      const fait = await direRegles(requete.appel, dites);
      if (!fait.ok) return await page(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: '/regles',
        dire: () => 'Les règles sont enregistrées.',
      });
    },
  }),
];

async function lire(requete: Requete<unknown>) {
  const { cpts } = contexteDe(requete);
  return await requete.lire(async (tx) => ({
    instances: await instancesAuChoix(tx, cpts),
    regles: await reglesDeLaCpts(tx, cpts),
  }));
}

async function page(requete: Ici, erreurs: Erreurs | null): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const { id } = requete.saisie;
  const { instances, regles } = await lire(requete);
  const instance = instances.find(({ valeur }) => valeur === id);
  if (!instance) return requete.introuvable();
  const dites = regles.get(id) ?? REGLES_VIDES;
  return requete.page(
    <ReglesDInstancePage
      {...{ base, jetons, id, nom: instance.libelle, ...compterRegles(dites) }}
      saisie={{
        valeurs: erreurs ? requete.champs : ecrireRegles(dites),
        erreurs: erreurs ?? {},
      }}
    />,
    {
      titre: `Règles, ${instance.libelle}`,
      lieu: 'vie-associative',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}

/** The fields of the form, filled with what is known. */
function ecrireRegles(r: Regles): Readonly<Record<string, string>> {
  const nombre = (n: number | null) => (n === null ? '' : String(n));
  return {
    convocateurs: r.convocateurs ?? '',
    preavisJours: nombre(r.preavisJours),
    secondePreavisJours: nombre(r.secondePreavisJours),
    secondeDelaiJours: nombre(r.secondeDelaiJours),
    ...ecrireQuorum('quorum', r.quorum),
    ...ecrireQuorum('secondeQuorum', r.secondeQuorum),
    representes: r.representes === null ? '' : r.representes ? 'oui' : 'non',
    pouvoirsMax: nombre(r.pouvoirsMax),
    pouvoirsPortee: r.pouvoirsPortee ?? '',
    sansCollege: r.sansCollege ?? '',
    abstentions: r.abstentions ?? '',
    blancs: r.blancs ?? '',
    ...Object.assign({}, ...GENRES_DE_DECISION.map((genre) => ecrireMajorite(genre, r))),
  };
}

function ecrireQuorum(nom: string, quorum: RegleDeQuorum | null) {
  const seuil = quorum && 'seuil' in quorum ? quorum.seuil : null;
  return {
    [`${nom}.assiette`]: quorum?.assiette ?? '',
    [`${nom}.sens`]: seuil?.sens ?? '',
    [`${nom}.seuil`]: enClair(seuil),
  };
}

function ecrireMajorite(genre: (typeof GENRES_DE_DECISION)[number], { majorites }: Regles) {
  const m = majorites[genre];
  return {
    [`majorites.${genre}.regle`]: m?.regle ?? '',
    [`majorites.${genre}.assiette`]: m && 'assiette' in m ? m.assiette : '',
    [`majorites.${genre}.seuil`]: enClair(m && 'seuil' in m ? m.seuil : null),
  };
}

const enClair = (fraction: Fraction | null) => (fraction ? ecrireFraction(fraction) : '');
