import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { propositionsDe, propositionsRecues } from '../data/propositions.query.ts';
import { seancesDeLaCpts } from '../data/seances.query.ts';
import { NouvelleSeancePage } from '../ui/nouvelle-seance.page.tsx';
import { ProposerPage } from '../ui/proposer.page.tsx';
import { SeancesPage } from '../ui/seances.page.tsx';
import { instancesAuChoix } from '../usecases/composer-corps.ts';
import { preparerSeance } from '../usecases/preparer-seance.ts';
import {
  ecarterProposition,
  proposerPoint,
  quiPropose,
  retenirProposition,
} from '../usecases/proposer-point.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';

const BASE = '/app/:slug/vie-associative/seances';
const zSlug = z.object({ slug: z.string() });
const zId = zSlug.extend({ id: z.uuid() });
const lire = 'seances.seance.lire';
const tenir = 'seances.seance.tenir';
const proposer = 'seances.proposition.faire';

/** Every session, a new one, what members ask to speak of. */
export const seancesRoutes = [
  get(BASE, {
    droit: lire,
    saisie: zSlug,
    traiter: async (requete) => {
      const { base, cpts, jetons, moment, peut } = contexteDe(requete);
      const { toutes, propositions, instances } = await requete.lire(async (tx) => ({
        toutes: await seancesDeLaCpts(tx, cpts),
        propositions: await propositionsRecues(tx, cpts),
        instances: await instancesAuChoix(tx, cpts),
      }));
      const noms = new Map(instances.map((i) => [i.valeur, i.libelle]));
      const vives = ['preparee', 'convoquee', 'ouverte'];
      return requete.page(
        <SeancesPage
          {...{ base, jetons, moment }}
          onglets={requete.onglets('asso-seances')}
          aVenir={toutes.filter((s) => vives.includes(s.etat)).toReversed()}
          passees={toutes.filter((s) => !vives.includes(s.etat))}
          propositions={propositions.map((p) => ({
            ...p,
            instance: noms.get(p.instanceId) ?? '',
          }))}
          tenir={peut(tenir)}
        />,
        { titre: 'Séances', lieu: 'vie-associative' },
      );
    },
  }),
  get(`${BASE}/nouvelle`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => await nouvelle(requete, null),
  }),
  post(`${BASE}/nouvelle`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await preparerSeance(requete.appel, requete.champs);
      if (!fait.ok) return await nouvelle(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: `/${fait.valeur.id}`,
        dire: () =>
          'La séance est préparée. Composez son ordre du jour, puis envoyez la convocation.',
      });
    },
  }),
  get(`${BASE}/proposer`, {
    droit: proposer,
    saisie: zSlug,
    traiter: async (requete) => await aProposer(requete, null),
  }),
  post(`${BASE}/proposer`, {
    droit: proposer,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await proposerPoint(requete.appel, requete.champs);
      if (!fait.ok) return await aProposer(requete, erreursDe(fait.refus));
      const vers = contexteDe(requete).peut(lire) ? '' : '/proposer';
      return retour(requete, fait, { vers, dire: () => 'Votre proposition est reçue.' });
    },
  }),
  post(`${BASE}/propositions/:id/retenir`, {
    droit: tenir,
    saisie: zId,
    traiter: async (requete) => {
      const { seance } = requete.champs;
      const fait = await retenirProposition(requete.appel, {
        proposition: requete.saisie.id,
        seance,
      });
      return retour(requete, fait, {
        vers: fait.ok ? `/${seance}` : '',
        dire: () => 'Le point est à l’ordre du jour.',
      });
    },
  }),
  post(`${BASE}/propositions/:id/ecarter`, {
    droit: tenir,
    saisie: zId,
    traiter: async (requete) => {
      const { raison } = requete.champs;
      const fait = await ecarterProposition(requete.appel, {
        proposition: requete.saisie.id,
        raison,
      });
      return retour(requete, fait, { vers: '', dire: () => 'Le point est écarté.' });
    },
  }),
];

async function choixDe(requete: Requete<unknown>) {
  const { cpts } = contexteDe(requete);
  return await requete.lire((tx) => instancesAuChoix(tx, cpts));
}

async function nouvelle(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, racine, jetons } = contexteDe(requete);
  return requete.page(
    <NouvelleSeancePage
      {...{ base, racine, jetons }}
      saisie={{ valeurs: requete.champs, erreurs: erreurs ?? {} }}
      instances={await choixDe(requete)}
    />,
    {
      titre: 'Préparer une séance',
      lieu: 'vie-associative',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}

async function aProposer(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, cpts, jetons, peut } = contexteDe(requete);
  const { appel } = requete;
  return requete.page(
    <ProposerPage
      {...{ base, jetons }}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      instances={await choixDe(requete)}
      siennes={await requete.lire((tx) => propositionsDe(tx, cpts, quiPropose(appel.acteur)))}
      lire={peut(lire)}
    />,
    {
      titre: 'Proposer un point',
      lieu: 'vie-associative',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
