import { z } from 'zod';
import { partsDe } from '#kernel/date-civile.ts';
import { corpsDe } from '#platform/http/module-pages.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { NouvelleReglePage } from '../ui/nouvelle-regle.page.tsx';
import { ReglagesPage } from '../ui/reglages.page.tsx';
import { ReglesPage } from '../ui/regles.page.tsx';
import {
  adopterRegle,
  confirmerBareme,
  finirRegle,
  reglerIndemnisations,
  retirerRegle,
} from '../usecases/adopter-regle.ts';
import { lireReglages } from '../usecases/lire-reglages.ts';
import {
  aujourdhuiDe,
  cadreDe,
  contexteDe,
  type Erreurs,
  erreursDe,
  retour,
  VIDE,
} from './contexte.form.ts';

const BASE = '/app/:slug/financement/indemnisations';
const lire = 'indemnisations.releve.lire';
const tenir = 'indemnisations.regle.tenir';
const virer = 'indemnisations.virement.tenir';
const zSlug = z.object({ slug: z.string() });
const zUne = zSlug.extend({ id: z.uuid() });

/** Rules, and settings. */
export const reglesRoutes = [
  get(`${BASE}/regles`, {
    droit: lire,
    saisie: zSlug.extend({ finir: z.uuid().optional().catch(undefined) }),
    traiter: async (requete) => {
      const { finir: regle } = requete.saisie;
      return await regles(requete, regle ? { regle, erreurs: {} } : null);
    },
  }),
  get(`${BASE}/regles/nouvelle`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => await nouvelle(requete, null),
  }),
  post(`${BASE}/regles`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await adopterRegle(requete.appel, corpsUtile(requete));
      if (!fait.ok) return await nouvelle(requete, erreursDe(fait.refus));
      return retour(requete, fait, { vers: '/regles', dire: () => 'La règle est enregistrée.' });
    },
  }),
  post(`${BASE}/regles/:id/finir`, {
    droit: tenir,
    saisie: zUne,
    traiter: async (requete) => {
      const { id: regle } = requete.saisie;
      const fait = await finirRegle(requete.appel, { ...requete.champs, regle });
      if (!fait.ok) return await regles(requete, { regle, erreurs: dansAu(erreursDe(fait.refus)) });
      return retour(requete, fait, { vers: '/regles', dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${BASE}/regles/:id/retirer`, {
    droit: tenir,
    saisie: zUne,
    traiter: async (requete) =>
      retour(requete, await retirerRegle(requete.appel, { regle: requete.saisie.id }), {
        vers: '/regles',
        dire: () => 'La règle est retirée.',
      }),
  }),
  get(`${BASE}/reglages`, {
    droit: lire,
    saisie: zSlug,
    traiter: async (requete) => await reglages(requete, {}),
  }),
  post(`${BASE}/reglages`, {
    droit: virer,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await reglerIndemnisations(requete.appel, requete.champs);
      if (!fait.ok) return await reglages(requete, { compte: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: '/reglages', dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${BASE}/bareme`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await confirmerBareme(requete.appel, requete.champs);
      if (!fait.ok) return await reglages(requete, { bareme: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: '/reglages', dire: () => 'Le barème est confirmé.' });
    },
  }),
];

/** Fields of the form without its tokens; boxes of one name come as a list. */
function corpsUtile({ corps, champs }: Requete<unknown>): Readonly<Record<string, unknown>> {
  const { professions } = corpsDe({ corps });
  return professions === undefined ? champs : { ...champs, professions };
}

const dansAu = ({ du, ...autres }: Erreurs): Erreurs => (du ? { ...autres, au: du } : autres);

type Fin = { readonly regle: string; readonly erreurs: Erreurs };

async function regles(requete: Requete<unknown>, fin: Fin | null): Promise<Response> {
  const { peut } = contexteDe(requete);
  const lu = await lireReglages(requete.appel, {});
  if (!lu.ok) return requete.introuvable();
  const refusee = fin !== null && Object.keys(fin.erreurs).length > 0;
  return requete.page(
    <ReglesPage
      {...cadreDe(requete, 'regles')}
      regles={lu.valeur.regles}
      metiers={lu.valeur.metiers}
      aujourdhui={aujourdhuiDe(requete)}
      fin={
        fin ? { regle: fin.regle, saisie: { valeurs: requete.champs, erreurs: fin.erreurs } } : null
      }
      tenir={peut(tenir)}
    />,
    { titre: 'Règles d’indemnisation', lieu: 'financement', ...(refusee ? { statut: 422 } : {}) },
  );
}

async function nouvelle(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const lu = await lireReglages(requete.appel, {});
  if (!lu.ok) return requete.introuvable();
  const { professions = [] } = corpsDe(requete);
  const dites = [professions].flat().filter((p) => typeof p === 'string');
  const valeurs = { ...requete.champs, professions: dites };
  return requete.page(
    <NouvelleReglePage
      {...cadreDe(requete, 'regles')}
      metiers={lu.valeur.choisissables}
      saisie={erreurs ? { valeurs, erreurs } : VIDE}
    />,
    { titre: 'Saisir une règle', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}

type EtatDesReglages = { readonly compte?: Erreurs; readonly bareme?: Erreurs };

async function reglages(
  requete: Requete<unknown>,
  { compte, bareme }: EtatDesReglages,
): Promise<Response> {
  const { peut } = contexteDe(requete);
  const lu = await lireReglages(requete.appel, {});
  if (!lu.ok) return requete.introuvable();
  const { titulaire, iban, compteDuPlafond, confirmes } = lu.valeur;
  const connu = { titulaire: titulaire ?? '', compteDuPlafond: compteDuPlafond ?? '' };
  const { annee } = partsDe(aujourdhuiDe(requete));
  return requete.page(
    <ReglagesPage
      {...cadreDe(requete, 'reglages')}
      {...{ titulaire, iban, compteDuPlafond, confirmes, annee }}
      compte={compte ? { valeurs: requete.champs, erreurs: compte } : { ...VIDE, valeurs: connu }}
      bareme={
        bareme
          ? { valeurs: requete.champs, erreurs: bareme }
          : { ...VIDE, valeurs: { annee: String(annee) } }
      }
      regler={peut(virer)}
      tenir={peut(tenir)}
    />,
    {
      titre: 'Réglages des indemnisations',
      lieu: 'financement',
      ...(compte || bareme ? { statut: 422 } : {}),
    },
  );
}
