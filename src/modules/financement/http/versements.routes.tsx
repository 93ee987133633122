import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { anneeEnCours } from '../domain/contrat.ts';
import { ecartDe, echeancierDe } from '../domain/echeancier.ts';
import { SansContratPage } from '../ui/financement.page.tsx';
import { VersementsPage } from '../ui/versements.page.tsx';
import type { FinancementLu } from '../usecases/lire-financement.ts';
import { annulerVersement, noterVersement } from '../usecases/noter-versement.ts';
import { contexteDe, type Erreurs, erreursDe, financementDe, retour } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const noter = 'financement.versement.noter';

/** Payments promised and received. */
export const versementsRoutes = [
  get('/app/:slug/financement/versements', {
    droit: 'financement.contrat.lire',
    saisie: zSlug.extend({ annee: z.coerce.number().int().catch(0).default(0) }),
    traiter: async (requete) => await page(requete, null, requete.saisie.annee),
  }),
  post('/app/:slug/financement/versements', {
    droit: noter,
    saisie: zSlug,
    traiter: async (requete) => {
      const { pour = '', ...champs } = requete.champs;
      const [annee = '', poste = '', nature = ''] = pour.split(' ');
      const fait = await noterVersement(requete.appel, { ...champs, annee, poste, nature });
      if (fait.ok) {
        const dire = () => 'Le versement est noté.';
        return retour(requete, fait, { vers: '/versements', dire });
      }
      return await page(requete, deLaListe(erreursDe(fait.refus)));
    },
  }),
  post('/app/:slug/financement/versements/:id/annuler', {
    droit: noter,
    saisie: zSlug.extend({ id: z.uuid() }),
    traiter: async (requete) => {
      const fait = await annulerVersement(requete.appel, { versement: requete.saisie.id });
      return retour(requete, fait, {
        vers: '/versements',
        dire: () => 'Le versement est annulé, sa trace reste.',
      });
    },
  }),
];

/** One list of the form holds the year, the post and the nature. */
function deLaListe({ annee, poste, nature, ...autres }: Erreurs): Erreurs {
  const choix = annee ?? poste ?? nature;
  return choix ? { ...autres, pour: 'Choisissez ce que ce versement paie.' } : autres;
}

async function page(
  requete: Requete<unknown>,
  erreurs: Erreurs | null,
  rang = 0,
): Promise<Response> {
  const { base, jetons, moment, peut } = contexteDe(requete);
  const lu = await financementDe(requete);
  const titre = 'Versements';
  const tenir = peut('financement.contrat.tenir');
  if (!lu)
    return requete.page(<SansContratPage base={base} tenir={tenir} />, {
      titre,
      lieu: 'financement',
    });
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const annee = rang || anneeEnCours(lu.contrat, jour).rang;
  if (annee < 1 || annee > lu.contrat.annees) return requete.introuvable();
  return requete.page(
    <VersementsPage
      base={base}
      jetons={jetons}
      onglets={requete.onglets('financement-versements')}
      aujourdhui={jour}
      annee={annee}
      annees={lu.contrat.annees}
      echeances={echeancesVues(lu)}
      versements={lu.versements}
      saisie={{ valeurs: erreurs ? requete.champs : {}, erreurs: erreurs ?? {} }}
      noter={peut(noter)}
    />,
    { titre, lieu: 'financement', ...(erreurs ? { statut: 422 } : {}) },
  );
}

function echeancesVues(lu: FinancementLu) {
  const bilans = lu.annees.map(({ bilan }) => bilan);
  return echeancierDe(lu, bilans).map((e) => ({
    ...e,
    ...ecartDe(
      e,
      lu.versements
        .filter((v) => v.annee === e.annee && v.poste === e.poste && v.nature === e.nature)
        .map((v) => v.centimes),
    ),
  }));
}
