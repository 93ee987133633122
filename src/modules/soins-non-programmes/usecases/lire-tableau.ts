import { z } from 'zod';
import { reussi } from '#kernel/result.ts';
import { zDateCivile } from '#kernel/zod.ts';
import { compterProfessionnels, lireCumuls, lireFaits } from '#modules/journal';
import { defineUseCase, effets } from '#platform/use-case.ts';
import { FAITS } from '../domain/fait.ts';
import { analyserSansSolution } from '../domain/sans-solution.ts';
import { dresserTableau, type TableauLu } from '../domain/tableau.ts';

const zPeriode = z.strictObject({ du: zDateCivile, au: zDateCivile });

/** The board of a period, both days included, added up from the ledger. No patient is in it. */
export const lireTableau = defineUseCase({
  nom: 'snp.lire-tableau',
  /** `exporte`: for a file, which leaves a trace. */
  saisie: zPeriode.extend({ exporte: z.boolean().default(false) }),
  droit: 'snp.tableau.lire',
  executer: async ({ tx, cpts }, { exporte, ...periode }) => {
    const cumuls = await lireCumuls(tx, cpts, { ...periode, genres: Object.keys(FAITS) });
    const participants = await compterProfessionnels(tx, cpts, {
      ...periode,
      genres: ['snp.creneau.offert'],
    });
    const tableau = { ...dresserTableau(cumuls), participants };
    const trace = { action: 'snp.tableau-exporte', detail: periode };
    return reussi(effets<TableauLu>(tableau, exporte ? { trace } : {}));
  },
});

const GENRES_DE_LA_COURBE = ['snp.demande.recue', 'snp.demande.repondue'];

/** Requests received, and answered within a day, for each of some months: what the plot shows. */
export const lireEvolution = defineUseCase({
  nom: 'snp.lire-evolution',
  saisie: z.strictObject({ mois: z.array(zPeriode).max(24) }),
  droit: 'snp.tableau.lire',
  executer: async ({ tx, cpts }, { mois }) => {
    const points = [];
    for (const periode of mois) {
      const cumuls = await lireCumuls(tx, cpts, { ...periode, genres: GENRES_DE_LA_COURBE });
      const { recues, repondues24h } = dresserTableau(cumuls);
      points.push({ mois: periode.du, recues, repondues24h });
    }
    return reussi(effets({ points }));
  },
});

/** More in one period would be a territory without care: the analysis then reads the first ones. */
const FAITS_LUS = 5000;

/** What was left without solution, by hour, commune and profession sought. No patient is in it. */
export const lireSansSolution = defineUseCase({
  nom: 'snp.lire-sans-solution',
  saisie: zPeriode,
  droit: 'snp.tableau.lire',
  executer: async ({ tx, cpts, fuseau }, periode) => {
    const genres = ['snp.demande.sans-solution'];
    const faits = await lireFaits(tx, cpts, { ...periode, genres, limite: FAITS_LUS });
    return reussi(effets(analyserSansSolution(faits, fuseau)));
  },
});
