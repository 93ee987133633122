import { dateCivileDeParts } from '#kernel/date-civile.ts';
import { minutesIndemnisees } from '#modules/indemnisations';
import { mesurerFaits } from '#modules/journal';
import { tempsDesSalaries } from '#modules/salaries';
import type { Ctx } from '#platform/use-case.ts';
import { reglagesDuBudget } from '../data/reglages.query.ts';
import { type Benevolat, benevolatDe, GENRES_DE_TEMPS } from '../domain/benevolat.ts';
import { finDe } from '../domain/cloture.ts';

/**
 * Time of a year that the ledger counts, that is not the work of somebody whom the CPTS employs, and that compensation
 * did not pay, at the rate the CPTS set.
 */
export async function lireBenevolat(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  annee: number,
): Promise<Benevolat> {
  const periode = { du: dateCivileDeParts(annee, 1, 1), au: finDe(annee) };
  const demande = {
    ...periode,
    detail: null,
    profession: null,
    mission: null,
    professionnels: false,
  };
  const salaries = await tempsDesSalaries({ tx, cpts }, { ...periode, genres: GENRES_DE_TEMPS });
  const [mesures, indemnisees, { tauxBenevole }] = await Promise.all([
    mesurerFaits(
      tx,
      cpts,
      GENRES_DE_TEMPS.map((genre) => ({ ...demande, cle: genre, genre })),
    ),
    minutesIndemnisees(tx, cpts, {
      ...periode,
      genres: GENRES_DE_TEMPS,
      sauf: salaries.emplois,
    }),
    reglagesDuBudget(tx, cpts),
  ]);
  const comptees = mesures.reduce((somme, { minutes }) => somme + minutes, 0);
  return benevolatDe({ comptees: comptees - salaries.minutes, indemnisees }, tauxBenevole);
}
