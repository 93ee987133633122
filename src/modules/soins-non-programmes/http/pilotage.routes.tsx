import { z } from 'zod';
import { type DateCivile, parseDateSaisie } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { regardentDeLExterieur } from '#kernel/role.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { communesPlacees } from '../data/lieux.query.ts';
import { derniersMois, PAS, periodeDeTableau } from '../domain/periode-de-tableau.ts';
import type { Regard } from '../ui/dire-tableau.ts';
import { PilotagePage } from '../ui/pilotage.page.tsx';
import { lireEvolution, lireSansSolution, lireTableau } from '../usecases/lire-tableau.ts';
import { contexteDe } from './contexte.form.ts';
import { tableauEnCsv } from './tableau.export.ts';

const zPeriode = z.object({
  slug: z.string(),
  periode: z.enum(PAS).default('mois'),
  le: z.string().max(10).optional(),
});
type Ici = Requete<z.output<typeof zPeriode>>;
const MOIS_DE_COURBE = 12;

/** The board of unscheduled care. */
export const pilotageRoutes = [
  get('/app/:slug/pilotage', {
    droit: 'snp.tableau.lire',
    saisie: zPeriode,
    traiter: async (requete) => {
      const { racine, cpts } = contexteDe(requete);
      const { aujourdhui, periode } = periodeDemandee(requete);
      const tableau = await lireTableau(requete.appel, { du: periode.du, au: periode.au });
      const mois = derniersMois(aujourdhui, MOIS_DE_COURBE);
      const evolution = await lireEvolution(requete.appel, { mois });
      const sansSolution = await lireSansSolution(requete.appel, {
        du: periode.du,
        au: periode.au,
      });
      if (!tableau.ok || !evolution.ok || !sansSolution.ok) return requete.introuvable();
      return requete.page(
        <PilotagePage
          ici={`${racine}/pilotage`}
          periode={periode}
          aujourdhui={aujourdhui}
          tableau={tableau.valeur}
          courbe={evolution.valeur.points}
          regard={regardDe(requete, periode)}
          sansSolution={sansSolution.valeur}
          communes={await requete.lire((tx) => communesPlacees(tx, cpts))}
        />,
        { titre: 'Pilotage', lieu: 'pilotage' },
      );
    },
  }),
  get('/app/:slug/pilotage/tableau.csv', {
    droit: 'snp.tableau.lire',
    saisie: zPeriode,
    traiter: async (requete) => {
      const { periode } = periodeDemandee(requete);
      const tableau = await lireTableau(requete.appel, {
        du: periode.du,
        au: periode.au,
        exporte: true,
      });
      if (!tableau.ok) return requete.introuvable();
      return requete.fichier(tableauEnCsv(tableau.valeur, periode, regardDe(requete, periode)), {
        nom: `soins-non-programmes-${periode.du}-${periode.au}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  }),
];

function periodeDemandee(requete: Ici) {
  const { moment } = contexteDe(requete);
  const aujourdhui = dateCivileDe(moment.maintenant, moment.fuseau);
  const le = parseDateSaisie(requete.saisie.le ?? '');
  const periode = periodeDeTableau(requete.saisie.periode, le.ok ? le.valeur : aujourdhui);
  return { aujourdhui, periode };
}

/** Outside the CPTS small counts are masked (ASVS 14.2), and entries are not opened. */
function regardDe(
  requete: Ici,
  { du, au }: { readonly du: DateCivile; readonly au: DateCivile },
): Regard {
  const { racine, peut } = contexteDe(requete);
  const { roles } = requete.appel.acteur;
  return {
    masque: regardentDeLExterieur(roles),
    faits: peut('snp.tableau.detailler')
      ? (genre, filtre = {}) => {
          const params = new URLSearchParams({ genre, du, au, ...texte(filtre) });
          return `${racine}/pilotage/faits?${params}`;
        }
      : null,
  };
}

function texte(filtre: Readonly<Record<string, string | number | undefined>>) {
  return Object.fromEntries(
    Object.entries(filtre).flatMap(([nom, valeur]) =>
      valeur === undefined ? [] : [[nom, String(valeur)]],
    ),
  );
}
