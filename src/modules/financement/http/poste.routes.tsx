import { z } from 'zod';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { LIBELLES_DES_POSTES, POSTES } from '../domain/mission.ts';
import { PostePage } from '../ui/poste.page.tsx';
import type { PostePageProps } from '../ui/vue-de-poste.ts';
import { daterMission, fixerMontant } from '../usecases/saisir-contrat.ts';
import {
  ajouterIndicateur,
  direCrise,
  direValeur,
  retirerIndicateur,
} from '../usecases/tenir-indicateurs.ts';
import { reprendreNationaux, saisirRegle } from '../usecases/tenir-nationaux.ts';
import { vueDuPoste } from '../usecases/voir-poste.ts';
import { contexteDe, type Erreurs, erreursDe, financementDe, retour } from './contexte.form.ts';

const zAnnee = { annee: z.coerce.number().int().min(1).max(10).catch(1).default(1) };
const zPoste = z.object({ slug: z.string(), poste: z.enum(POSTES), ...zAnnee });
const zIndicateur = z.object({ slug: z.string(), id: z.uuid(), ...zAnnee });
const tenir = 'financement.contrat.tenir';

type Ici = z.output<typeof zPoste>;
type Formulaire = keyof PostePageProps['saisies'];
type Refusee = { readonly du: Formulaire; readonly erreurs: Erreurs };

const versLe = ({ poste, annee }: Pick<Ici, 'poste' | 'annee'>) =>
  `/postes/${poste}?annee=${annee}`;

type Fait =
  | { readonly ok: true; readonly valeur: unknown }
  | { readonly ok: false; readonly refus: Parameters<typeof erreursDe>[0] };
type Geste = {
  readonly du: Formulaire;
  readonly faire: (requete: Requete<Ici>) => Promise<Fait>;
  readonly dire: string;
};

/** A form of the page of a post: refused, it comes back with what was typed. */
const geste = (chemin: string, { du, faire, dire }: Geste) =>
  post(`/app/:slug/financement/postes/:poste/${chemin}`, {
    droit: tenir,
    saisie: zPoste,
    traiter: async (requete) => {
      const fait = await faire(requete);
      if (!fait.ok) return await page(requete, { du, erreurs: erreursDe(fait.refus) });
      return retour(requete, fait, { vers: versLe(requete.saisie), dire: () => dire });
    },
  });

/** One post of the contract: amounts, dates, indicators. */
export const posteRoutes = [
  get('/app/:slug/financement/postes/:poste', {
    droit: 'financement.contrat.lire',
    saisie: zPoste,
    traiter: async (requete) => await page(requete, null),
  }),
  geste('montants', {
    du: 'montant',
    faire: ({ appel, champs, saisie: { poste } }) => fixerMontant(appel, { ...champs, poste }),
    dire: 'Le montant est enregistré.',
  }),
  geste('demarrage', {
    du: 'demarrage',
    faire: ({ appel, champs, saisie: { poste: mission } }) =>
      daterMission(appel, { ...champs, mission }),
    dire: 'C’est enregistré.',
  }),
  geste('indicateurs', {
    du: 'indicateur',
    faire: ({ appel, champs, saisie: { poste: mission, annee } }) =>
      ajouterIndicateur(appel, { ...champs, mission, annee }),
    dire: 'L’indicateur est au contrat.',
  }),
  geste('crise', {
    du: 'crise',
    faire: ({ appel, champs, saisie: { annee } }) => direCrise(appel, { ...champs, annee }),
    dire: 'C’est enregistré.',
  }),
  post('/app/:slug/financement/indicateurs/:id/valeurs', {
    droit: tenir,
    saisie: zIndicateur,
    traiter: async (requete) => {
      const { id: indicateur, annee } = requete.saisie;
      const poste = await posteDe(requete, indicateur);
      if (!poste) return requete.introuvable();
      const fait = await direValeur(requete.appel, { ...requete.champs, indicateur, annee });
      if (!fait.ok)
        return await page(
          requete,
          { du: 'valeur', erreurs: erreursDe(fait.refus) },
          { poste, indicateur },
        );
      return retour(requete, fait, {
        vers: versLe({ poste, annee }),
        dire: () => 'La valeur est enregistrée.',
      });
    },
  }),
  post('/app/:slug/financement/postes/:poste/nationaux', {
    droit: tenir,
    saisie: zPoste,
    traiter: async (requete) => {
      const { annee } = requete.saisie;
      return retour(requete, await reprendreNationaux(requete.appel, { annee }), {
        vers: versLe(requete.saisie),
        dire: ({ repris }) =>
          `${repris} indicateurs nationaux sont au contrat\u00A0: recopiez ce que chacun vaut.`,
      });
    },
  }),
  post('/app/:slug/financement/indicateurs/:id/regle', {
    droit: tenir,
    saisie: zIndicateur,
    traiter: async (requete) => {
      const { id: indicateur, annee } = requete.saisie;
      const poste = await posteDe(requete, indicateur);
      if (!poste) return requete.introuvable();
      const fait = await saisirRegle(requete.appel, { ...requete.champs, indicateur });
      if (!fait.ok)
        return await page(
          requete,
          { du: 'regle', erreurs: erreursDe(fait.refus) },
          { poste, indicateur },
        );
      return retour(requete, fait, {
        vers: versLe({ poste, annee }),
        dire: () => 'Ce que vaut l’indicateur est recopié.',
      });
    },
  }),
  post('/app/:slug/financement/indicateurs/:id/retirer', {
    droit: tenir,
    saisie: zIndicateur,
    traiter: async (requete) => {
      const { id: indicateur, annee } = requete.saisie;
      const poste = await posteDe(requete, indicateur);
      if (!poste) return requete.introuvable();
      return retour(requete, await retirerIndicateur(requete.appel, { indicateur, annee }), {
        vers: versLe({ poste, annee }),
        dire: () => 'L’indicateur ne compte plus, de cette année en avant.',
      });
    },
  }),
];

async function posteDe(requete: Requete<unknown>, indicateur: string) {
  const lu = await financementDe(requete);
  return lu?.indicateurs.find(({ id }) => id === indicateur)?.mission ?? null;
}

async function page(
  requete: Requete<{ readonly annee: number; readonly poste?: Ici['poste'] }>,
  refusee: Refusee | null,
  {
    poste = requete.saisie.poste,
    indicateur = '',
  }: Partial<Ici> & { readonly indicateur?: string } = {},
): Promise<Response> {
  const { base, jetons, peut } = contexteDe(requete);
  const lu = await financementDe(requete);
  const vue = lu && poste ? vueDuPoste(lu, poste, requete.saisie.annee) : null;
  if (!vue || !poste) return requete.introuvable();
  const saisies = refusee
    ? {
        [refusee.du]: {
          valeurs: { ...requete.champs, indicateur },
          erreurs: refusee.erreurs,
        },
      }
    : {};
  return requete.page(
    <PostePage
      {...vue}
      base={base}
      ici={`?annee=${vue.annee.rang}`}
      jetons={jetons}
      saisies={saisies}
      tenir={peut(tenir)}
    />,
    {
      titre: LIBELLES_DES_POSTES[poste],
      lieu: 'financement',
      ...(refusee ? { statut: 422 } : {}),
    },
  );
}
