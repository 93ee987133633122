import { z } from 'zod';
import { get, type Route } from '#platform/http/route.ts';
import { PopulationsPage } from '../ui/populations.page.tsx';
import { lirePopulations } from '../usecases/lire-populations.ts';
import { contexteDe } from './contexte.form.ts';
import { tableDesPopulations } from './populations.export.ts';
import { FORMATS, fichierDe } from './tables.export.ts';

const droit = 'mt.chiffres.lire';
const CHEMIN = '/app/:slug/medecin-traitant/populations';

/** What the CPAM and the MSA count, for the CPTS, its bureau, its institutions. */
export const populationsRoutes: readonly Route[] = [
  get(CHEMIN, {
    droit,
    saisie: z.object({ slug: z.string(), depuis: z.uuid().optional().catch(undefined) }),
    traiter: async (requete) => {
      const { base, peut } = contexteDe(requete);
      const { depuis } = requete.saisie;
      const lues = await lirePopulations(requete.appel, depuis ? { depuis } : {});
      if (!lues.ok) return requete.introuvable();
      const dedans = peut('mt.demande.lire');
      return requete.page(
        <PopulationsPage
          base={base}
          onglets={requete.onglets(dedans ? 'mt-populations' : 'pilotage-populations')}
          {...lues.valeur}
          peut={{ tenir: peut('mt.population.tenir'), detailler: peut('mt.chiffres.detailler') }}
        />,
        { titre: 'Population couverte', lieu: dedans ? 'medecin-traitant' : 'pilotage' },
      );
    },
  }),
  ...FORMATS.map((format) =>
    get(`${CHEMIN}.${format}`, {
      droit,
      saisie: z.object({ slug: z.string() }),
      traiter: async (requete) => {
        const lues = await lirePopulations(requete.appel, { exporte: true });
        if (!lues.ok) return requete.introuvable();
        return await fichierDe(requete, tableDesPopulations(lues.valeur.releves), {
          format,
          nom: 'population-couverte',
          feuille: 'Population couverte',
        });
      },
    }),
  ),
];
