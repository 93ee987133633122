import type { DateCivile } from '#kernel/date-civile.ts';
import { minutesDesProfessionnels } from '#modules/journal';
import { minutesDesInvites } from '#modules/reunions';
import type { Ctx } from '#platform/use-case.ts';
import { contratsDeLaCpts } from '../data/contrats.query.ts';
import { court } from '../domain/contrat.ts';

type Periode = { readonly du: DateCivile; readonly au: DateCivile };

/** Somebody of the directory while the CPTS employs them. */
export type Emploi = Periode & { readonly professionnel: string };

/** Over a period, who is employed, and the minutes of these kinds of entries that are theirs: none is volunteering. */
export async function tempsDesSalaries(
  { tx, cpts }: Pick<Ctx, 'tx' | 'cpts'>,
  { du, au, genres }: Periode & { readonly genres: readonly string[] },
): Promise<{ readonly minutes: number; readonly emplois: readonly Emploi[] }> {
  const employes = (await contratsDeLaCpts(tx, cpts))
    .filter((c) => court(c, du, au))
    .map((c) => ({
      ...c.personne,
      du: c.du > du ? c.du : du,
      au: c.au !== null && c.au < au ? c.au : au,
    }));
  const emplois = employes.flatMap(({ professionnel, ...e }) =>
    professionnel === null ? [] : [{ professionnel, du: e.du, au: e.au }],
  );
  const signees = await minutesDesProfessionnels(tx, cpts, { genres, emplois });
  // On a sheet, whoever is of no directory is a guest: found again by name or address.
  const invitees = genres.includes('reunions.presence')
    ? await minutesDesInvites(tx, cpts, employes)
    : 0;
  return { minutes: signees + invitees, emplois };
}
