import { z } from 'zod';
import type { DateCivile } from '#kernel/date-civile.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { collegesDeLaCpts } from '../data/colleges.query.ts';
import {
  declarationsDeLaCpts,
  instancesDeLaCpts,
  mandatsDeLaCpts,
} from '../data/instances.query.ts';
import {
  changementsADeclarer,
  etatDeLaListe,
  etatDuMandat,
  type Instance,
  type Mandat,
  siege,
} from '../domain/instance.ts';
import { aujourdhuiDe } from '../ui/dire-adhesion.ts';
import { estEnRetard } from '../ui/dire-instance.ts';
import { InstancesPage } from '../ui/instances.page.tsx';
import { PrefecturePage } from '../ui/prefecture.page.tsx';
import { declarerDirigeants } from '../usecases/declarer-dirigeants.ts';
import { reglerInstance } from '../usecases/tenir-instances.ts';
import { contexteDe, type Erreurs, erreursDe, retour } from './contexte.form.ts';
import { erreursDInstance, instanceDite } from './instance.form.ts';

const droit = 'asso.instance.tenir';
const CHEMIN = '/app/:slug/vie-associative/instances';
const saisie = z.object({ slug: z.string() });

/** The bodies of the association, and what the prefecture must know. */
export const instancesRoutes = [
  get(CHEMIN, {
    droit: 'asso.adherent.lire',
    saisie,
    traiter: async (requete) => await liste(requete, null),
  }),
  post(CHEMIN, {
    droit,
    saisie,
    traiter: async (requete) => {
      const fait = await reglerInstance(requete.appel, instanceDite(requete.champs));
      if (!fait.ok) return await liste(requete, erreursDInstance(erreursDe(fait.refus)));
      return retour(requete, fait, {
        vers: `/instances/${fait.valeur.id}`,
        dire: () => 'L’instance est ajoutée. Inscrivez qui y siège.',
      });
    },
  }),
  get(`${CHEMIN}/prefecture`, {
    droit: 'asso.adherent.lire',
    saisie,
    traiter: async (requete) => await prefecture(requete, null),
  }),
  post(`${CHEMIN}/prefecture`, {
    droit,
    saisie,
    traiter: async (requete) => {
      const fait = await declarerDirigeants(requete.appel, requete.champs);
      if (!fait.ok) return await prefecture(requete, erreursDe(fait.refus));
      return retour(requete, fait, {
        vers: '/instances/prefecture',
        dire: () => 'La déclaration est notée.',
      });
    },
  }),
];

async function lire(requete: Requete<unknown>) {
  const { cpts, moment } = contexteDe(requete);
  const jour = aujourdhuiDe(moment);
  const vue = await requete.lire(async (tx) => ({
    instances: await instancesDeLaCpts(tx, cpts),
    mandats: await mandatsDeLaCpts(tx, cpts),
    colleges: await collegesDeLaCpts(tx, cpts),
    declarations: await declarationsDeLaCpts(tx, cpts),
  }));
  const nommer = nommeur(vue.instances);
  const dirigeantes = new Set(vue.instances.flatMap((i) => (i.dirigeante ? [i.id] : [])));
  const desDirigeants = vue.mandats.filter((m) => dirigeantes.has(m.instanceId));
  return { ...vue, jour, nommer, desDirigeants };
}

function nommeur(instances: readonly Instance[]) {
  const noms = new Map(instances.map(({ id, nom }) => [id, nom]));
  return ({ instanceId }: Pick<Mandat, 'instanceId'>) => noms.get(instanceId) ?? '';
}

async function liste(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, jetons, peut } = contexteDe(requete);
  const { instances, mandats, colleges, jour, nommer, desDirigeants } = await lire(requete);
  const vus = mandats.map((m) => ({ ...m, instance: nommer(m), etat: etatDuMandat(m, jour) }));
  const changements = changementsADeclarer(desDirigeants, jour);
  return requete.page(
    <InstancesPage
      base={base}
      onglets={requete.onglets('asso-instances')}
      jetons={jetons}
      colleges={colleges}
      instances={instances.map((i) => ({
        ...i,
        siegent: mandats.filter((m) => m.instanceId === i.id && !m.suppleant && siege(m, jour))
          .length,
      }))}
      aRenouveler={vus
        .filter((m) => m.etat === 'bientot-fini' || estARemplacer(m, mandats, jour))
        .toSorted((a, b) => ((a.terme ?? '') < (b.terme ?? '') ? -1 : 1))}
      aDeclarer={changements.map((c) => ({ ...c, instance: nommer(c.mandat) }))}
      enRetard={changements.some((c) => estEnRetard(c, jour))}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      tenir={peut(droit)}
    />,
    { titre: 'Instances', lieu: 'vie-associative', ...(erreurs ? { statut: 422 } : {}) },
  );
}

/** Run out, and nobody took this function of this body since. */
function estARemplacer(mandat: Mandat, tous: readonly Mandat[], jour: DateCivile): boolean {
  if (etatDuMandat(mandat, jour) !== 'echu') return false;
  const { instanceId, fonction, terme } = mandat;
  return !tous.some(
    (m) => m.instanceId === instanceId && m.fonction === fonction && m.du > (terme ?? m.du),
  );
}

async function prefecture(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, moment, jetons, peut } = contexteDe(requete);
  const { declarations, jour, nommer, desDirigeants } = await lire(requete);
  const changements = changementsADeclarer(desDirigeants, jour);
  return requete.page(
    <PrefecturePage
      base={base}
      moment={moment}
      jetons={jetons}
      aDeclarer={changements.map((c) => ({ ...c, instance: nommer(c.mandat) }))}
      etat={etatDeLaListe(changements)}
      dirigeants={desDirigeants
        .filter((m) => siege(m, jour))
        .map((m) => ({ ...m, instance: nommer(m), etat: etatDuMandat(m, jour) }))
        .toSorted((a, b) => a.nom.localeCompare(b.nom, 'fr'))}
      declarations={declarations}
      saisie={{
        valeurs: erreurs ? requete.champs : { declareeLe: jour },
        erreurs: erreurs ?? {},
      }}
      tenir={peut(droit)}
    />,
    {
      titre: 'Déclarer les dirigeants',
      lieu: 'vie-associative',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
