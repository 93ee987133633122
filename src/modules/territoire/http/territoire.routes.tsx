import { z } from 'zod';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { contoursDe } from '../data/carte.query.ts';
import { revendicationsDe } from '../data/chevauchements.query.ts';
import { communesDeLaCpts, secteursDeLaCpts } from '../data/couvertures.query.ts';
import { populationsRetenues, reglagesDe } from '../data/fiche-cpts.query.ts';
import { nomsDesDepartements } from '../data/region.query.ts';
import { compter } from '../domain/chiffres.ts';
import { populationDuJour } from '../domain/population-retenue.ts';
import { TerritoirePage } from '../ui/territoire.page.tsx';
import { exporterCommunes } from '../usecases/exporter-communes.ts';
import { noterAccord } from '../usecases/noter-accord.ts';
import { communesEnCsv } from './communes.export.ts';

const zSlug = z.object({ slug: z.string() });
type RequeteDeCpts = Requete<z.output<typeof zSlug>>;

/** The territory at a glance. */
export const territoireRoutes = [
  get('/app/:slug/territoire', {
    droit: 'territoire.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const cpts = requete.appel.cpts;
      if (!cpts) return requete.introuvable();
      const vue = await lireVue(requete, cpts.id);
      if (!vue) return requete.introuvable();
      return requete.page(
        <TerritoirePage
          {...vue}
          slug={requete.saisie.slug}
          peutModifier={requete.appel.acteur.droits.has('territoire.modifier')}
          jetons={requete.jetons}
        />,
        { titre: 'Territoire', lieu: 'territoire' },
      );
    },
  }),
  get('/app/:slug/territoire/communes.csv', {
    droit: 'territoire.lire',
    saisie: zSlug,
    traiter: async (requete) => {
      const exportees = await exporterCommunes(requete.appel, {});
      if (!exportees.ok) return requete.introuvable();
      return requete.fichier(communesEnCsv(exportees.valeur.communes), {
        nom: `communes-${requete.saisie.slug}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  }),
  post('/app/:slug/territoire/accord', {
    droit: 'territoire.modifier',
    saisie: zSlug,
    traiter: async (requete) => {
      const fait = await noterAccord(requete.appel, requete.corps);
      return requete.rediriger(
        `/app/${requete.saisie.slug}/territoire`,
        fait.ok
          ? { ton: 'ok', texte: 'L’accord est noté. L’autre CPTS le voit.' }
          : {
              ton: 'bad',
              texte: 'L’accord n’a pas été noté : la commune n’est plus du territoire.',
            },
      );
    },
  }),
];

function lireVue(requete: RequeteDeCpts, cpts: string) {
  const { maintenant } = requete.appel;
  const jour = dateCivileDe(maintenant, requete.appel.cpts?.fuseau ?? 'Europe/Paris');
  return requete.lire(async (tx) => {
    const reglages = await reglagesDe(tx, cpts);
    if (!reglages) return null;
    const communes = await communesDeLaCpts(tx, cpts);
    return {
      ...reglages,
      communes,
      secteurs: await secteursDeLaCpts(tx, cpts),
      contours: await contoursDe(
        tx,
        communes.map((c) => c.code),
      ),
      chiffres: compter(communes),
      departements: await nomsDesDepartements(tx),
      retenue: populationDuJour(await populationsRetenues(tx, cpts), jour),
      revendications: await revendicationsDe(tx, cpts),
    };
  });
}
