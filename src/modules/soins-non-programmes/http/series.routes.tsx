import { z } from 'zod';
import { pluriel } from '#kernel/formats.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import type { Requete } from '#platform/http/request.ts';
import { get, post } from '#platform/http/route.ts';
import { seriesEnCours } from '../data/series.query.ts';
import { SeriePage } from '../ui/creneau.page.tsx';
import { direRefus } from '../ui/refus.ts';
import { arreterSerie, excepterJour } from '../usecases/arreter-serie.ts';
import { peutAgirPour } from '../usecases/trouver-offrant.ts';
import { contexteDe } from './contexte.form.ts';

const zSerie = z.object({ slug: z.string(), id: z.uuid() });
type Ici = Requete<z.output<typeof zSerie>>;

/** One weekly pattern: a day taken out, its end. */
export const seriesRoutes = [
  get('/app/:slug/soins/creneaux/series/:id', {
    droit: 'snp.creneau.lire',
    saisie: zSerie,
    traiter: async (requete) => await page(requete),
  }),
  post('/app/:slug/soins/creneaux/series/:id/exception', {
    droit: 'snp.creneau.ouvrir',
    saisie: zSerie,
    traiter: async (requete) => {
      const { id } = requete.saisie;
      const { jour } = requete.champs;
      const fait = await excepterJour(requete.appel, { serie: id, jour });
      if (!fait.ok) return await refusee(requete, fait.refus);
      return requete.rediriger(adresse(requete), {
        ton: 'ok',
        texte: `Jour retiré, ${pluriel(fait.valeur.fermes, 'créneau fermé', 'créneaux fermés')}.`,
      });
    },
  }),
  post('/app/:slug/soins/creneaux/series/:id/fin', {
    droit: 'snp.creneau.ouvrir',
    saisie: zSerie,
    traiter: async (requete) => {
      const { base } = contexteDe(requete);
      const { au } = requete.champs;
      const fait = await arreterSerie(requete.appel, { serie: requete.saisie.id, au });
      if (!fait.ok) return await refusee(requete, fait.refus);
      return requete.rediriger(`${base}/creneaux`, {
        ton: 'ok',
        texte: `Série finie, ${pluriel(fait.valeur.fermes, 'créneau fermé', 'créneaux fermés')}. Les rendez-vous pris restent.`,
      });
    },
  }),
];

function adresse(requete: Ici): string {
  return `${contexteDe(requete).base}/creneaux/series/${requete.saisie.id}`;
}

type Refusee = Parameters<typeof direRefus>[0] & {
  readonly champs?: Readonly<Record<string, string>>;
};

async function refusee(requete: Ici, refus: Refusee): Promise<Response> {
  return refus.motif === 'saisie-invalide' && refus.champs
    ? await page(requete, refus.champs)
    : requete.rediriger(adresse(requete), { ton: 'warn', texte: direRefus(refus) });
}

async function page(
  requete: Ici,
  erreurs: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { base, cpts, moment, jetons, peut } = contexteDe(requete);
  const jour = dateCivileDe(moment.maintenant, moment.fuseau);
  const series = await requete.lire((tx) => seriesEnCours(tx, cpts, { jour }));
  const serie = series.find(({ id }) => id === requete.saisie.id);
  if (!serie) return requete.introuvable();
  const agir =
    peut('snp.creneau.ouvrir') && peutAgirPour(requete.appel, serie.professionnelId, 'creneaux');
  return requete.page(
    <SeriePage
      base={base}
      jetons={jetons}
      serie={serie}
      saisie={{ valeurs: requete.champs, erreurs }}
      peut={{ agir }}
    />,
    {
      titre: `Série de ${serie.professionnel}`,
      lieu: 'soins',
      ...(Object.keys(erreurs).length > 0 ? { statut: 422 } : {}),
    },
  );
}
