import { ajouterJours, type DateCivile, joursDuMois, partsDe } from '#kernel/date-civile.ts';
import { moisDe, type Periode } from '#kernel/periode.ts';

/** Some days of a period, read month by month (`mois`: they are whole months) or day by day. */
export type Morceau = Periode & { readonly mois: boolean };

/** Cuts a period (both ends included) so that every day is read once, from its month wherever the month is whole. */
export function decouper({ du, au }: Periode): readonly Morceau[] {
  if (du > au) return [];
  const premier = partsDe(du).jour === 1 ? du : ajouterJours(moisDe(du).au, 1);
  const dernier = finitUnMois(au) ? au : ajouterJours(moisDe(au).du, -1);
  if (premier > dernier) return [{ du, au, mois: false }];
  const avant = du < premier ? [{ du, au: ajouterJours(premier, -1), mois: false }] : [];
  const apres = dernier < au ? [{ du: ajouterJours(dernier, 1), au, mois: false }] : [];
  return [...avant, { du: premier, au: dernier, mois: true }, ...apres];
}

/** The same for several periods, each piece with the rank of its own. */
export function decouperToutes(
  periodes: readonly Periode[],
): readonly (Morceau & { readonly rang: number })[] {
  return periodes.flatMap((periode, rang) =>
    decouper(periode).map((morceau) => ({ ...morceau, rang })),
  );
}

function finitUnMois(date: DateCivile): boolean {
  const { annee, mois, jour } = partsDe(date);
  return jour === joursDuMois(annee, mois);
}
