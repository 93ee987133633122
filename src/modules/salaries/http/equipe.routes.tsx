import { z } from 'zod';
import { ajouterMois, type DateCivile } from '#kernel/date-civile.ts';
import { moisEtAnnee } from '#kernel/formats.ts';
import { moisDe } from '#kernel/periode.ts';
import { CSV, writeCsv } from '#platform/documents/csv.ts';
import { writeXlsx, XLSX } from '#platform/documents/xlsx.ts';
import { get } from '#platform/http/route.ts';
import { CoutsPage } from '../ui/couts.page.tsx';
import { EquipePage } from '../ui/equipe.page.tsx';
import { exporterPaie, lireCouts } from '../usecases/lire-couts.ts';
import { lireEquipe } from '../usecases/lire-equipe.ts';
import { BASE, cadreDe, contexteDe } from './contexte.form.ts';
import { ligneDePaie, TETES } from './paie.export.ts';

const LIRE = 'salaries.equipe.lire';
const zSlug = z.object({ slug: z.string() });
const FORMATS = ['xlsx', 'csv'] as const;
const MOIS_PROPOSES = 3;

const moisProposes = (aujourdhui: DateCivile) =>
  Array.from({ length: MOIS_PROPOSES }, (_, i) => ajouterMois(moisDe(aujourdhui).du, -i)).map(
    (jour) => ({ libelle: moisEtAnnee(jour), jour }),
  );

/** The team, what it costs, what leaves for whoever makes the payslips. */
export const equipeRoutes = [
  get(BASE, {
    droit: LIRE,
    saisie: zSlug,
    traiter: async (requete) => {
      const lue = await lireEquipe(requete.appel, {});
      if (!lue.ok) return requete.introuvable();
      const cadre = cadreDe(requete);
      const { fuseau } = contexteDe(requete).moment;
      return requete.page(
        <EquipePage
          {...cadre}
          contrats={lue.valeur.contrats}
          aValider={lue.valeur.aValider.map((s) => ({ ...s, fuseau }))}
          mois={moisProposes(cadre.aujourdhui)}
        />,
        { titre: 'Équipe salariée', lieu: 'financement' },
      );
    },
  }),
  get(`${BASE}/couts`, {
    droit: 'salaries.cout.voir',
    saisie: zSlug.extend({
      annee: z
        .string()
        .regex(/^20\d\d$/)
        .optional(),
    }),
    traiter: async (requete) => {
      const cadre = cadreDe(requete);
      const annee = Number(requete.saisie.annee ?? cadre.aujourdhui.slice(0, 4));
      const lus = await lireCouts(requete.appel, { annee });
      if (!lus.ok) return requete.introuvable();
      return requete.page(<CoutsPage {...cadre} annee={annee} couts={lus.valeur} />, {
        titre: `Coût de l’équipe salariée, ${annee}`,
        lieu: 'financement',
      });
    },
  }),
  ...FORMATS.map((format) =>
    get(`${BASE}/paie.${format}`, {
      droit: LIRE,
      saisie: zSlug.extend({ mois: z.string().max(10).optional() }),
      traiter: async (requete) => {
        const mois = requete.saisie.mois ?? moisDe(cadreDe(requete).aujourdhui).du;
        const lues = await exporterPaie(requete.appel, { mois });
        if (!lues.ok) return requete.introuvable();
        const table = [TETES, ...lues.valeur.map(ligneDePaie)];
        const nom = `heures-${mois.slice(0, 7)}.${format}`;
        return format === 'csv'
          ? requete.fichier(writeCsv(table), { nom, type: CSV })
          : requete.fichier(await writeXlsx('Heures et congés', table), { nom, type: XLSX });
      },
    }),
  ),
];
