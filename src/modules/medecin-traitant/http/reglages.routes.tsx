import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { baremeEnVigueur } from '../data/baremes.query.ts';
import { reglagesDe } from '../data/reglages.query.ts';
import { CRITERES_PESES } from '../domain/critere.ts';
import { ReglagesPage } from '../ui/reglages.page.tsx';
import { adopterBareme, reglerMission } from '../usecases/regler-mission.ts';
import { contexteDe, erreursDe, retour } from './contexte.form.ts';

const zSlug = z.object({ slug: z.string() });
const droit = 'mt.mission.regler';
const vers = '/reglages';

/** Priority as adopted, and what happens by itself. */
export const reglagesRoutes = [
  get('/app/:slug/medecin-traitant/reglages', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => await page(requete, null),
  }),
  post('/app/:slug/medecin-traitant/reglages/bareme', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { champs } = requete;
      const { adopteLe, decision, ageAuDela, pointsParMois } = champs;
      const points = Object.fromEntries(
        CRITERES_PESES.map((code) => [code, champs[code]?.trim() || '0']),
      );
      const fait = await adopterBareme(requete.appel, {
        adopteLe,
        decision,
        ageAuDela,
        pointsParMois: pointsParMois?.trim() || '0',
        points,
      });
      if (fait.ok) return retour(requete, fait, { vers, dire: () => 'Barème publié.' });
      return await page(requete, { du: 'bareme', erreurs: sansPoints(erreursDe(fait.refus)) });
    },
  }),
  post('/app/:slug/medecin-traitant/reglages/delais', {
    droit,
    saisie: zSlug,
    traiter: async (requete) => {
      const { tentativesAvantCourrier, retourJours } = requete.champs;
      const fait = await reglerMission(requete.appel, { tentativesAvantCourrier, retourJours });
      if (fait.ok) return retour(requete, fait, { vers, dire: () => 'C’est enregistré.' });
      return await page(requete, { du: 'delais', erreurs: erreursDe(fait.refus) });
    },
  }),
];

/** `points.ald` is the field `ald` of the form. */
function sansPoints(erreurs: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(erreurs).map(([champ, phrase]) => [champ.replace(/^points\./, ''), phrase]),
  );
}

type Refusee = {
  readonly du: 'bareme' | 'delais';
  readonly erreurs: Readonly<Record<string, string>>;
};

async function page(requete: Requete<unknown>, refusee: Refusee | null): Promise<Response> {
  const { base, cpts, jetons, moment } = contexteDe(requete);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  return requete.page(
    <ReglagesPage
      base={base}
      jetons={jetons}
      onglets={requete.onglets('mt-reglages')}
      bareme={await requete.lire((tx) => baremeEnVigueur(tx, cpts, jour))}
      reglages={await requete.lire((tx) => reglagesDe(tx, cpts))}
      refusee={
        refusee && {
          du: refusee.du,
          saisie: { valeurs: requete.champs, erreurs: refusee.erreurs },
        }
      }
    />,
    {
      titre: 'Priorité et délais',
      lieu: 'medecin-traitant',
      ...(refusee ? { statut: 422 } : {}),
    },
  );
}
