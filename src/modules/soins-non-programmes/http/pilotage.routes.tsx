import { z } from 'zod';
import { type DateCivile, parseDateSaisie } from '#kernel/date-civile.ts';
import { dateCivileDe } from '#kernel/fuseau.ts';
import { derniersMois, PAS, periodeDeTableau } from '#kernel/periode-de-tableau.ts';
import { regardentDeLExterieur } from '#kernel/role.ts';
import type { Requete } from '#platform/http/request.ts';
import { get } from '#platform/http/route.ts';
import { communesPlacees } from '../data/lieux.query.ts';
import { toutVoir, toutVoirSansSolution } from '../domain/tableau-vu.ts';
import type { Regard } from '../ui/dire-tableau.ts';
import { PilotagePage, type PilotagePageProps } from '../ui/pilotage.page.tsx';
import { lireEvolution, lireSansSolution, lireTableau } from '../usecases/lire-tableau.ts';
import { lireTableauCommunique } from '../usecases/lire-tableau-communique.ts';
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
      const lu = await lireLePilotage(requete);
      if (!lu) return requete.introuvable();
      return requete.page(
        <PilotagePage
          ici={`${racine}/pilotage`}
          onglets={requete.onglets('pilotage')}
          aujourdhui={aujourdhuiDe(requete)}
          regard={regardDe(requete, lu.periode)}
          communes={await requete.lire((tx) => communesPlacees(tx, cpts))}
          {...lu}
        />,
        { titre: 'Pilotage', lieu: 'pilotage' },
      );
    },
  }),
  get('/app/:slug/pilotage/tableau.csv', {
    droit: 'snp.tableau.lire',
    saisie: zPeriode,
    traiter: async (requete) => {
      const lu = deLExterieur(requete)
        ? await communique(requete, true)
        : await tableauDe(requete, { exporte: true });
      if (!lu) return requete.introuvable();
      const { periode, tableau } = lu;
      return requete.fichier(tableauEnCsv(tableau, periode), {
        nom: `soins-non-programmes-${periode.du}-${periode.au}.csv`,
        type: 'text/csv; charset=utf-8',
      });
    },
  }),
];

type Lu = Omit<PilotagePageProps, 'ici' | 'onglets' | 'aujourdhui' | 'regard' | 'communes'>;

/** What whoever asks may read: from outside, the closed quarter of the day asked. */
async function lireLePilotage(requete: Ici): Promise<Lu | null> {
  if (deLExterieur(requete)) return await communique(requete, false);
  const lu = await tableauDe(requete, {});
  const mois = derniersMois(aujourdhuiDe(requete), MOIS_DE_COURBE);
  const evolution = await lireEvolution(requete.appel, { mois });
  if (!lu || !evolution.ok) return null;
  const { du, au } = lu.periode;
  const sansSolution = await lireSansSolution(requete.appel, { du, au });
  if (!sansSolution.ok) return null;
  return {
    ...lu,
    courbe: evolution.valeur.points,
    sansSolution: toutVoirSansSolution(sansSolution.valeur),
    dehors: null,
  };
}

async function tableauDe(requete: Ici, options: { readonly exporte?: boolean }) {
  const le = jourDemande(requete) ?? aujourdhuiDe(requete);
  const periode = periodeDeTableau(requete.saisie.periode, le);
  const { du, au } = periode;
  const tableau = await lireTableau(requete.appel, { du, au, ...options });
  return tableau.ok ? { periode, tableau: toutVoir(tableau.valeur) } : null;
}

async function communique(requete: Ici, exporte: boolean): Promise<Lu | null> {
  const le = jourDemande(requete);
  const lu = await lireTableauCommunique(requete.appel, { exporte, ...(le ? { le } : {}) });
  if (!lu.ok) return null;
  const { points, dehors, ...valeur } = lu.valeur;
  return { ...valeur, courbe: points, dehors };
}

const aujourdhuiDe = (requete: Ici): DateCivile => {
  const { moment } = contexteDe(requete);
  return dateCivileDe(moment.maintenant, moment.fuseau);
};

function jourDemande(requete: Ici): DateCivile | null {
  const le = parseDateSaisie(requete.saisie.le ?? '');
  return le.ok ? le.valeur : null;
}

const deLExterieur = (requete: Ici): boolean => regardentDeLExterieur(requete.appel.acteur.roles);

/** Outside the CPTS entries are not opened. */
function regardDe(
  requete: Ici,
  { du, au }: { readonly du: DateCivile; readonly au: DateCivile },
): Regard {
  const { racine, peut } = contexteDe(requete);
  return {
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
