import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { actionsAFaire } from '../data/actions.query.ts';
import { groupeNomme, groupesDeLaCpts } from '../data/groupes.query.ts';
import { invitationsARepondre } from '../data/inter-recues.query.ts';
import { professionnelsDuTerritoire } from '../data/personnes.query.ts';
import { reunionsAVenir, reunionsPassees } from '../data/reunions.query.ts';
import { sondagesOuverts } from '../data/sondages.query.ts';
import { ActionsPage } from '../ui/actions.page.tsx';
import { aujourdhuiDe } from '../ui/dire-quand.ts';
import { NouvelleReunionPage } from '../ui/nouvelle-reunion.page.tsx';
import { ReunionsPage } from '../ui/reunions.page.tsx';
import { nommerMetiers } from '../usecases/nommer-metiers.ts';
import { noterAction } from '../usecases/suivre-action.ts';
import { creerReunion } from '../usecases/tenir-reunion.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const BASE = '/app/:slug/reunions';
const lire = 'reunions.reunion.lire';
const animer = 'reunions.reunion.animer';

/** All meetings, the actions they decided, a new one. */
export const reunionsRoutes = [
  get(BASE, {
    droit: lire,
    saisie: zSlug,
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      const { cpts, moment } = contexte;
      return requete.page(
        <ReunionsPage
          {...contexte}
          animer={contexte.peut(animer)}
          onglets={requete.onglets('reunions')}
          invitations={
            contexte.tenir
              ? await requete.lire((tx) => invitationsARepondre(tx, cpts, moment.maintenant))
              : []
          }
          sondages={await requete.lire((tx) => sondagesOuverts(tx, cpts))}
          aVenir={await requete.lire((tx) => reunionsAVenir(tx, cpts, moment.maintenant))}
          passees={await requete.lire((tx) => reunionsPassees(tx, cpts, moment.maintenant))}
        />,
        { titre: 'Réunions', lieu: 'reunions' },
      );
    },
  }),
  get(`${BASE}/actions`, {
    droit: lire,
    saisie: zSlug,
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      return requete.page(
        <ActionsPage
          {...contexte}
          animer={contexte.peut(animer)}
          onglets={requete.onglets('actions')}
          actions={await requete.lire((tx) => actionsAFaire(tx, contexte.cpts))}
        />,
        { titre: 'Actions', lieu: 'reunions' },
      );
    },
  }),
  post(`${BASE}/actions/:id`, {
    droit: animer,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const { etat, suite } = requete.champs;
      const fait = await noterAction(requete.appel, { action: requete.saisie.id, etat });
      const connue = /^\/[0-9a-f-]{36}(\/compte-rendu)?$/.test(suite ?? '');
      return retour(requete, fait, {
        vers: connue && suite ? suite : '/actions',
        dire: () => 'C’est noté.',
      });
    },
  }),
  get(`${BASE}/nouvelle`, {
    droit: animer,
    saisie: zSlug.extend({ groupe: z.string().max(60).optional() }),
    traiter: async (requete) => {
      const { cpts } = contexteDe(requete);
      const groupe = requete.saisie.groupe ?? '';
      const connu = z.uuid().safeParse(groupe).success
        ? await requete.lire((tx) => groupeNomme(tx, cpts, groupe))
        : null;
      const valeurs = connu
        ? { groupe, titre: connu.nom, mission: connu.missions[0] ?? 'vie-associative' }
        : {};
      return await nouvelle(requete, { valeurs, erreurs: {} });
    },
  }),
  post(`${BASE}/nouvelle`, {
    droit: animer,
    saisie: zSlug,
    traiter: async (requete) => {
      const creee = await creerReunion(requete.appel, corpsDe(requete));
      if (!creee.ok)
        return await nouvelle(requete, {
          valeurs: valeursDe(requete),
          erreurs: erreursDe(creee.refus),
        });
      return retour(requete, creee, {
        vers: `/${creee.valeur.id}`,
        dire: () => 'La réunion est fixée, et chacun est convoqué par message.',
      });
    },
  }),
];

type Etat = {
  readonly valeurs: Readonly<Record<string, string | readonly string[]>>;
  readonly erreurs: Readonly<Record<string, string>>;
};

async function nouvelle(requete: Requete<unknown>, saisie: Etat): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const choix = { maintenant: moment.maintenant, jour: aujourdhuiDe(moment) };
  const groupes = await requete.lire((tx) => groupesDeLaCpts(tx, cpts, choix));
  const territoire = await requete.lire((tx) => professionnelsDuTerritoire(tx, cpts));
  return requete.page(
    <NouvelleReunionPage
      base={base}
      jetons={jetons}
      saisie={saisie}
      parSecteur={parSecteurDe(base, saisie.valeurs['groupe'])}
      groupes={groupes.filter(({ archiveLe }) => archiveLe === null)}
      choisissables={nommerMetiers(territoire)}
    />,
    {
      titre: 'Fixer une réunion',
      lieu: 'reunions',
      ...(Object.keys(saisie.erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}

const parSecteurDe = (base: string, groupe: string | readonly string[] | undefined) =>
  typeof groupe === 'string' && z.uuid().safeParse(groupe).success
    ? `${base}/groupes/${groupe}/par-secteur`
    : null;
