import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { groupesDeLaCpts } from '../data/groupes.query.ts';
import { aujourdhuiDe } from '../ui/dire-quand.ts';
import { GroupesPage } from '../ui/groupes.page.tsx';
import { NouveauGroupePage } from '../ui/nouveau-groupe.page.tsx';
import {
  archiverGroupe,
  creerGroupe,
  modifierGroupe,
  rouvrirGroupe,
} from '../usecases/tenir-groupe.ts';
import { ajouterMembres, nommerReferent, retirerMembre } from '../usecases/tenir-membres.ts';
import { contexteDe, corpsDe, erreursDe, retour, valeursDe } from './contexte.form.ts';
import { pageDuGroupe } from './groupe.pages.tsx';

const zSlug = z.object({ slug: z.string() });
const zId = zSlug.extend({ id: z.uuid() });
const CHEMIN = '/app/:slug/reunions/groupes';
const lire = 'reunions.reunion.lire';
const animer = 'reunions.reunion.animer';
const tenir = 'reunions.groupe.tenir';

/** Working groups: all of them, a new one, one with its members. */
export const groupesRoutes = [
  get(CHEMIN, {
    droit: lire,
    saisie: zSlug,
    traiter: async (requete) => {
      const contexte = contexteDe(requete);
      const { cpts, moment } = contexte;
      const choix = { maintenant: moment.maintenant, jour: aujourdhuiDe(moment) };
      const groupes = await requete.lire((tx) => groupesDeLaCpts(tx, cpts, choix));
      return requete.page(
        <GroupesPage {...contexte} onglets={requete.onglets('groupes')} groupes={groupes} />,
        { titre: 'Groupes de travail', lieu: 'reunions' },
      );
    },
  }),
  get(`${CHEMIN}/nouveau`, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => nouveau(requete, null),
  }),
  post(CHEMIN, {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const cree = await creerGroupe(requete.appel, corpsDe(requete));
      if (!cree.ok) return nouveau(requete, erreursDe(cree.refus));
      return retour(requete, cree, {
        vers: `/groupes/${cree.valeur.id}`,
        dire: () => 'Le groupe est ouvert. Ajoutez ses membres.',
      });
    },
  }),
  get(`${CHEMIN}/:id`, {
    droit: lire,
    saisie: zId,
    traiter: async (requete) => await pageDuGroupe(requete, {}),
  }),
  post(`${CHEMIN}/:id`, {
    droit: animer,
    saisie: zId,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await modifierGroupe(requete.appel, { ...corpsDe(requete), groupe: id });
      if (!fait.ok) return await pageDuGroupe(requete, { groupe: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: `/groupes/${id}`, dire: () => 'C’est enregistré.' });
    },
  }),
  post(`${CHEMIN}/:id/membres`, {
    droit: animer,
    saisie: zId,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const fait = await ajouterMembres(requete.appel, { ...corpsDe(requete), groupe: id });
      if (!fait.ok) return await pageDuGroupe(requete, { membres: erreursDe(fait.refus) });
      return retour(requete, fait, {
        vers: `/groupes/${id}`,
        dire: ({ ajoutes }) => `${pluriel(ajoutes, 'personne')} dans le groupe.`,
      });
    },
  }),
  ...(['archiver', 'rouvrir'] as const).map((geste) =>
    post(`${CHEMIN}/:id/${geste}`, {
      droit: tenir,
      saisie: zId,
      traiter: async (requete) => {
        const { id } = requete.saisie;
        const faire = geste === 'archiver' ? archiverGroupe : rouvrirGroupe;
        return retour(requete, await faire(requete.appel, { groupe: id }), {
          vers: `/groupes/${id}`,
          dire: () => (geste === 'archiver' ? 'Le groupe est archivé.' : 'Le groupe est rouvert.'),
        });
      },
    }),
  ),
  ...(['retirer', 'referent'] as const).map((geste) =>
    post(`${CHEMIN}/:id/membres/:personne/${geste}`, {
      droit: geste === 'retirer' ? animer : tenir,
      saisie: zId.extend({ personne: z.uuid() }),
      traiter: async (requete) => {
        const { id, personne } = requete.saisie;
        const faire = geste === 'retirer' ? retirerMembre : nommerReferent;
        return retour(requete, await faire(requete.appel, { groupe: id, personne }), {
          vers: `/groupes/${id}`,
          dire: () =>
            geste === 'retirer'
              ? 'Cette personne n’est plus du groupe.'
              : 'Cette personne mène le groupe.',
        });
      },
    }),
  ),
];

function nouveau(
  requete: Requete<unknown>,
  erreurs: Readonly<Record<string, string>> | null,
): Response {
  const { base, jetons } = contexteDe(requete);
  return requete.page(
    <NouveauGroupePage
      base={base}
      jetons={jetons}
      saisie={{ valeurs: erreurs ? valeursDe(requete) : {}, erreurs: erreurs ?? {} }}
    />,
    {
      titre: 'Ouvrir un groupe de travail',
      lieu: 'reunions',
      ...(erreurs ? { statut: 422 } : {}),
    },
  );
}
