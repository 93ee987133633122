import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { anneeEnCours } from '../domain/contrat.ts';
import { ContratPage } from '../ui/contrat.page.tsx';
import { FinancementPage, SansContratPage } from '../ui/financement.page.tsx';
import { manquants, reprendreBareme, saisirContrat } from '../usecases/saisir-contrat.ts';
import { contexteDe, type Erreurs, erreursDe, financementDe, retour } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const zAnnee = z.object({ annee: z.coerce.number().int().catch(0).default(0) });
const tenir = 'financement.contrat.tenir';

/** The contract: one of its years, and what was signed. */
export const contratRoutes = [
  get('/app/:slug/financement', {
    droit: 'financement.contrat.lire',
    saisie: zSlug.extend(zAnnee.shape),
    traiter: async (requete) => await annee(requete),
  }),
  get('/app/:slug/financement/contrat', {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => await formulaire(requete, null),
  }),
  post('/app/:slug/financement/contrat', {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await saisirContrat(requete.appel, requete.champs);
      if (!fait.ok) return await formulaire(requete, erreursDe(fait.refus));
      return retour(requete, fait, { vers: '', dire: () => 'Le contrat est enregistré.' });
    },
  }),
  post('/app/:slug/financement/bareme', {
    droit: tenir,
    saisie: zSlug,
    traiter: async (requete) =>
      retour(requete, await reprendreBareme(requete.appel, {}), {
        vers: '',
        dire: ({ repris }) =>
          `${repris} montants sont préremplis\u00A0: vérifiez chacun sur le contrat signé.`,
      }),
  }),
];

async function annee(requete: Requete<{ readonly annee: number }>): Promise<Response> {
  const { base, jetons, moment, peut } = contexteDe(requete);
  const lu = await financementDe(requete);
  const page = { titre: 'Contrat ACI', lieu: 'financement' };
  if (!lu) return requete.page(<SansContratPage base={base} tenir={peut(tenir)} />, page);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const rang = requete.saisie.annee || anneeEnCours(lu.contrat, jour).rang;
  const choisie = lu.annees.find((a) => a.annee.rang === rang);
  if (!choisie) return requete.introuvable();
  return requete.page(
    <FinancementPage
      base={base}
      jetons={jetons}
      onglets={requete.onglets('financement')}
      contrat={lu.contrat}
      annees={lu.annees}
      choisie={choisie}
      preremplissable={manquants(lu.contrat, lu.montants).length > 0}
      tenir={peut(tenir)}
    />,
    page,
  );
}

async function formulaire(requete: Requete<unknown>, erreurs: Erreurs | null): Promise<Response> {
  const { base, jetons } = contexteDe(requete);
  const lu = await financementDe(requete);
  const connu = lu?.contrat;
  const valeurs = {
    signeLe: connu?.signeLe ?? '',
    annees: String(connu?.annees ?? 5),
    reference: connu?.reference ?? '',
    cpam: connu?.cpam ?? '',
    ars: connu?.ars ?? '',
    taille: connu ? String(connu.taille) : '',
    regime: connu?.regime ?? 'avenant-2-2021',
    prorata: connu?.prorata ?? '',
    premierVersement: connu?.premierVersement ?? 'entier',
  };
  return requete.page(
    <ContratPage
      base={base}
      jetons={jetons}
      saisie={{ valeurs: erreurs ? requete.champs : valeurs, erreurs: erreurs ?? {} }}
    />,
    { titre: 'Le contrat signé', lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}
