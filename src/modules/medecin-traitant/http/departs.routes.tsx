import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post, type Route } from '#platform/http/route.ts';
import { departParId } from '../data/departs.query.ts';
import { medecinsDuTerritoire } from '../data/medecins.query.ts';
import { DepartFormulairePage } from '../ui/depart-formulaire.page.tsx';
import { DepartsPage } from '../ui/departs.page.tsx';
import { listerDeparts } from '../usecases/lire-departs.ts';
import {
  annoncerDepart,
  cloreDepart,
  modifierDepart,
  rouvrirDepart,
} from '../usecases/tenir-depart.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';
import { planDe, type Textes, valeursDuPlan } from './departs.form.ts';

const CHEMIN = '/app/:slug/medecin-traitant/departs';
const droit = 'mt.depart.tenir';
const zSlug = z.object({ slug: z.string() });
const zUn = zSlug.extend({ id: z.uuid() });
type Un = Requete<z.output<typeof zUn>>;

/** Doctors who leave: their plans, opening one, changing it, ending it. */
export const departsRoutes: readonly Route[] = [
  get(CHEMIN, {
    droit: 'mt.depart.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, peut } = contexteDe(requete);
      const departs = await listerDeparts(requete.appel, {});
      const dedans = peut('mt.demande.lire');
      return requete.page(
        <DepartsPage
          base={base}
          onglets={requete.onglets(dedans ? 'mt-departs' : 'pilotage-departs')}
          departs={departs.ok ? departs.valeur : []}
          peutTenir={peut(droit)}
        />,
        { titre: 'Départs de médecins', lieu: dedans ? 'medecin-traitant' : 'pilotage' },
      );
    },
  }),
  get(`${CHEMIN}/nouveau`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await formulaire(requete, {}),
  }),
  post(`${CHEMIN}/nouveau`, {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { champs } = requete;
      const plan = { ...planDe(requete), professionnel: champs['professionnel'] };
      const fait = await annoncerDepart(requete.appel, plan);
      if (!fait.ok)
        return await formulaire(requete, { valeurs: champs, erreurs: erreursDe(fait.refus) });
      const vers = `/departs/${fait.valeur.depart}`;
      return retour(requete, fait, {
        vers,
        dire: () => 'Plan ouvert. Notez qui peut les prendre.',
      });
    },
  }),
  get(`${CHEMIN}/:id/modifier`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => {
      const depart = await departDe(requete);
      if (!depart) return requete.introuvable();
      return await formulaire(requete, { valeurs: valeursDuPlan(depart), modifie: depart });
    },
  }),
  post(`${CHEMIN}/:id/modifier`, {
    droit,
    saisie: zUn,
    traiter: async (requete) => await modifier(requete),
  }),
  ...[
    {
      geste: 'cloture',
      faire: cloreDepart,
      dit: 'Plan clos. Il reste lisible, et peut se rouvrir.',
    },
    { geste: 'reouverture', faire: rouvrirDepart, dit: 'Plan rouvert.' },
  ].map(({ geste, faire, dit }) =>
    post(`${CHEMIN}/:id/${geste}`, {
      droit,
      saisie: zUn,
      traiter: async (requete) => {
        const { id: depart } = requete.saisie;
        const fait = await faire(requete.appel, { depart });
        if (!fait.ok && fait.refus.motif === 'depart-inconnu') return requete.introuvable();
        return retour(requete, fait, { vers: `/departs/${depart}`, dire: () => dit });
      },
    }),
  ),
];

const departDe = async ({ appel, saisie, lire }: Un) =>
  await lire((tx) => departParId(tx, appel.cpts?.id ?? '', saisie.id));

async function modifier(requete: Un): Promise<Response> {
  const { champs, saisie } = requete;
  const plan = { ...planDe(requete), depart: saisie.id, version: champs['version'] };
  const fait = await modifierDepart(requete.appel, plan);
  if (fait.ok)
    return retour(requete, fait, { vers: `/departs/${saisie.id}`, dire: () => 'Enregistré.' });
  const depart = await departDe(requete);
  if (!depart) return requete.introuvable();
  const erreurs = erreursDe(fait.refus);
  return await formulaire(requete, { valeurs: champs, erreurs, modifie: depart });
}

type Etat = {
  readonly valeurs?: Textes;
  readonly erreurs?: Textes;
  readonly modifie?: {
    readonly id: string;
    readonly version: number;
    readonly professionnelNom: string;
  };
};

async function formulaire(requete: Requete<unknown>, etat: Etat): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const { valeurs = {}, erreurs = {}, modifie } = etat;
  return requete.page(
    <DepartFormulairePage
      base={base}
      jour={dateCivileDe(moment.maintenant, moment.fuseau)}
      jetons={jetons}
      saisie={{ valeurs, erreurs }}
      medecins={modifie ? [] : await requete.lire((tx) => medecinsDuTerritoire(tx, cpts))}
      modifie={modifie ? { ...modifie, medecin: modifie.professionnelNom } : null}
    />,
    {
      titre: modifie ? 'Modifier un départ' : 'Un médecin part',
      lieu: 'medecin-traitant',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}
