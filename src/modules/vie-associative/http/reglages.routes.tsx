import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { collegesDeLaCpts, effectifsDesColleges } from '../data/colleges.query.ts';
import { reglagesDeLaCpts } from '../data/reglages.query.ts';
import type { College } from '../domain/college.ts';
import { ReglagesPage } from '../ui/reglages.page.tsx';
import { METIERS, secteursAuChoix } from '../usecases/nommer.ts';
import {
  ajouterCollege,
  modifierCollege,
  reglerAdhesions,
  retirerCollege,
} from '../usecases/regler-adhesions.ts';
import { contexteDe, type Erreurs, erreursDe, plusieurs, retour } from './contexte.form.ts';

const droit = 'asso.reglage.tenir';
const CHEMIN = '/app/:slug/vie-associative/reglages';
const zSlug = z.object({ slug: z.string() });
const zCollege = zSlug.extend({ id: z.uuid() });

/** What the statutes say of members: who decides, which colleges. */
export const reglagesRoutes = [
  get(CHEMIN, {
    droit,
    saisie: zSlug.extend({ college: z.uuid().optional() }),
    traiter: async (requete) =>
      await page(requete, { choisi: requete.saisie.college ?? null, erreurs: null }),
  }),
  post(CHEMIN, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await reglerAdhesions(requete.appel, requete.champs);
      if (fait.ok) return retour(requete, fait, { vers: '/reglages', dire: () => 'Enregistré.' });
      return await page(requete, { choisi: null, erreurs: { adhesions: erreursDe(fait.refus) } });
    },
  }),
  post(`${CHEMIN}/colleges`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await ajouterCollege(requete.appel, collegeDit(requete));
      if (!fait.ok)
        return await page(requete, { choisi: null, erreurs: { college: erreursDe(fait.refus) } });
      return retour(requete, fait, { vers: '/reglages', dire: () => 'Le collège est ajouté.' });
    },
  }),
  post(`${CHEMIN}/colleges/:id`, {
    droit,
    saisie: zCollege,
    traiter: async (requete) => {
      const { id: college } = requete.saisie;
      const fait = await modifierCollege(requete.appel, { ...collegeDit(requete), college });
      if (!fait.ok)
        return await page(requete, {
          choisi: college,
          erreurs: { college: erreursDe(fait.refus) },
        });
      return retour(requete, fait, { vers: '/reglages', dire: () => 'Enregistré.' });
    },
  }),
  post(`${CHEMIN}/colleges/:id/retirer`, {
    droit,
    saisie: zCollege,
    traiter: async (requete) => {
      const fait = await retirerCollege(requete.appel, { college: requete.saisie.id });
      return retour(requete, fait, { vers: '/reglages', dire: () => 'Le collège est retiré.' });
    },
  }),
];

/** Boxes come as lists. */
function collegeDit(requete: Requete<unknown>) {
  const professions = plusieurs(requete, 'professions');
  return { ...requete.champs, professions, secteurs: plusieurs(requete, 'secteurs') };
}

type Etat = {
  readonly choisi: string | null;
  readonly erreurs: { readonly adhesions?: Erreurs; readonly college?: Erreurs } | null;
};

async function page(requete: Requete<{ slug: string }>, { choisi, erreurs }: Etat) {
  const { base, cpts, jetons } = contexteDe(requete);
  const vue = await requete.lire(async (tx) => ({
    colleges: await collegesDeLaCpts(tx, cpts),
    effectifs: await effectifsDesColleges(tx, cpts),
    reglages: await reglagesDeLaCpts(tx, cpts),
    secteurs: await secteursAuChoix(tx, cpts),
  }));
  const connu = vue.colleges.find(({ id }) => id === choisi);
  if (choisi !== null && !connu) return requete.introuvable();
  const { organe, bienvenue } = vue.reglages;
  const adhesions = { organe: organe ?? '', bienvenue: bienvenue ?? '' };
  return requete.page(
    <ReglagesPage
      base={base}
      publique={new URL(`/c/${requete.saisie.slug}/adherer`, requete.url).href}
      onglets={requete.onglets('asso-reglages')}
      jetons={jetons}
      colleges={vue.colleges.map((c) => ({ ...c, effectif: vue.effectifs.get(c.id) ?? 0 }))}
      choisi={choisi}
      metiers={METIERS}
      secteurs={vue.secteurs}
      saisies={{
        adhesions: {
          valeurs: erreurs?.adhesions ? requete.champs : adhesions,
          erreurs: erreurs?.adhesions ?? {},
        },
        college: {
          valeurs: erreurs?.college ? collegeDit(requete) : connu ? ecrit(connu) : {},
          erreurs: erreurs?.college ?? {},
        },
      }}
    />,
    {
      titre: 'Règles d’adhésion',
      lieu: 'vie-associative',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}

function ecrit(c: College) {
  return {
    nom: c.nom,
    regle: c.regle ?? '',
    genre: c.genre,
    professions: c.professions,
    secteurs: c.secteurs,
    voix: c.voix,
    elus: c.elus ? 'oui' : '',
    statutsLePrevoient: c.statutsLePrevoient ? 'oui' : '',
    sieges: c.sieges === null ? '' : String(c.sieges),
  };
}
