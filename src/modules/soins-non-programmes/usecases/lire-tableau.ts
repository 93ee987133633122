import { z } from 'zod';
import { refuse, reussi } from '#kernel/result.ts';
import { regardentDeLExterieur } from '#kernel/role.ts';
import { zDateCivile } from '#kernel/zod.ts';
import {
  compterDelais,
  compterProfessionnels,
  lireCumuls,
  lireCumulsParPeriode,
  lireDelais,
  lireFaits,
} from '#modules/journal';
import { type Acteur, type Ctx, defineUseCase, effets } from '#platform/use-case.ts';
import { FAITS } from '../domain/fait.ts';
import { analyserSansSolution } from '../domain/sans-solution.ts';
import { dresserTableau, JOUR_MINUTES, type TableauLu } from '../domain/tableau.ts';

const zPeriode = z.strictObject({ du: zDateCivile, au: zDateCivile });
type Periode = z.output<typeof zPeriode>;
const DU_DEHORS = { motif: 'regard-exterieur' } as const;

const deLExterieur = ({ roles }: Acteur): boolean => regardentDeLExterieur(roles);

/**
 * The board of a period, both days included, added up from the ledger. No patient is in it. Institutions have their own
 * (`lireTableauCommunique`), and are refused this one.
 */
export const lireTableau = defineUseCase({
  nom: 'snp.lire-tableau',
  /** `exporte`: for a file, which leaves a trace. */
  saisie: zPeriode.extend({ exporte: z.boolean().default(false) }),
  droit: 'snp.tableau.lire',
  executer: async (ctx, { exporte, ...periode }) => {
    if (deLExterieur(ctx.acteur)) return refuse(DU_DEHORS);
    const tableau = await tableauDe(ctx, periode);
    const trace = { action: 'snp.tableau-exporte', detail: periode };
    return reussi(effets<TableauLu>(tableau, exporte ? { trace } : {}));
  },
});

export async function tableauDe({ tx, cpts }: Ctx, periode: Periode): Promise<TableauLu> {
  const cumuls = await lireCumuls(tx, cpts, { ...periode, genres: Object.keys(FAITS) });
  const delais = await lireDelais(tx, cpts, { ...periode, genres: GENRES_DES_DELAIS });
  const participants = await compterProfessionnels(tx, cpts, {
    ...periode,
    genres: ['snp.creneau.offert'],
  });
  return { ...dresserTableau(cumuls, delais), participants };
}

const GENRES_DES_DELAIS = ['snp.demande.repondue', 'snp.rendez-vous'];

/** Requests received, and answered within a day, for each of some months: what the plot shows. */
export const lireEvolution = defineUseCase({
  nom: 'snp.lire-evolution',
  saisie: z.strictObject({ mois: z.array(zPeriode).max(24) }),
  droit: 'snp.tableau.lire',
  executer: async (ctx, { mois }) =>
    deLExterieur(ctx.acteur)
      ? refuse(DU_DEHORS)
      : reussi(effets({ points: await evolutionDe(ctx, mois) })),
});

export async function evolutionDe<P extends Periode>({ tx, cpts }: Ctx, periodes: readonly P[]) {
  const recues = await lireCumulsParPeriode(tx, cpts, { periodes, genres: ['snp.demande.recue'] });
  const repondues = await compterDelais(tx, cpts, {
    periodes,
    genres: ['snp.demande.repondue'],
    auPlus: JOUR_MINUTES,
  });
  return periodes.map(({ du }, rang) => ({
    du,
    recues: (recues[rang] ?? []).reduce((n, { quantite }) => n + quantite, 0),
    repondues24h: repondues[rang] ?? 0,
  }));
}

/** More in one period would be a territory without care: the analysis then reads the first ones. */
const FAITS_LUS = 5000;

/** What was left without solution, by hour, commune and profession sought. No patient is in it. */
export const lireSansSolution = defineUseCase({
  nom: 'snp.lire-sans-solution',
  saisie: zPeriode,
  droit: 'snp.tableau.lire',
  executer: async (ctx, periode) =>
    deLExterieur(ctx.acteur)
      ? refuse(DU_DEHORS)
      : reussi(effets(await sansSolutionDe(ctx, periode))),
});

export async function sansSolutionDe({ tx, cpts, fuseau }: Ctx, { du, au }: Periode) {
  const genres = ['snp.demande.sans-solution'];
  const faits = await lireFaits(tx, cpts, { du, au, genres, limite: FAITS_LUS });
  return analyserSansSolution(faits, fuseau);
}
