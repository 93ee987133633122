import {
  ajouterJours,
  ajouterMois,
  type DateCivile,
  dateCivileDeParts,
  jourDeSemaine,
  joursDuMois,
  joursEntre,
  parseDateCivile,
  partsDe,
} from './date-civile.ts';
import { debutDeJour, finDeJour } from './fuseau.ts';
import { type Result, refuse, reussi } from './result.ts';

/** Days from `du` to `au`, both included. */
export type Periode = { readonly du: DateCivile; readonly au: DateCivile };

export type RefusPeriode = 'periode-incomplete' | 'date-invalide' | 'periode-inversee';

/** A period from its two ends, in the right order. */
export function periode(du: DateCivile, au: DateCivile): Result<Periode, 'periode-inversee'> {
  return du <= au ? reussi({ du, au }) : refuse('periode-inversee');
}

/** Reads `?du=2026-11-01&au=2026-11-30`. Both absent or empty: the period given as default. */
export function parsePeriode(
  params: { readonly du?: string | undefined; readonly au?: string | undefined },
  defaut: Periode,
): Result<Periode, RefusPeriode> {
  const { du = '', au = '' } = params;
  if (du === '' && au === '') return reussi(defaut);
  if (du === '' || au === '') return refuse('periode-incomplete');
  const debut = parseDateCivile(du);
  const fin = parseDateCivile(au);
  return debut.ok && fin.ok ? periode(debut.valeur, fin.valeur) : refuse('date-invalide');
}

/** From Monday to Sunday. */
export function semaineDe(date: DateCivile): Periode {
  const lundi = ajouterJours(date, 1 - jourDeSemaine(date));
  return { du: lundi, au: ajouterJours(lundi, 6) };
}

/** The calendar month of a day. */
export function moisDe(date: DateCivile): Periode {
  const { annee, mois } = partsDe(date);
  return moisEntiers(annee, mois, 1);
}

/** The calendar quarter of a day. */
export function trimestreDe(date: DateCivile): Periode {
  const { annee, mois } = partsDe(date);
  return moisEntiers(annee, mois - ((mois - 1) % 3), 3);
}

/** The calendar year of a day. */
export function anneeDe(date: DateCivile): Periode {
  return moisEntiers(partsDe(date).annee, 1, 12);
}

/** Number of days, ends included: 1 when both ends are the same day. */
export function joursDe({ du, au }: Periode): number {
  return joursEntre(du, au) + 1;
}

/** True when the day is within the period, ends included. */
export function contient({ du, au }: Periode, date: DateCivile): boolean {
  return du <= date && date <= au;
}

/** What a figure is compared with: whole months before for whole months, else as many days just before. */
export function periodePrecedente(p: Periode): Periode {
  const debut = partsDe(p.du);
  const fin = partsDe(p.au);
  if (debut.jour !== 1 || fin.jour !== joursDuMois(fin.annee, fin.mois)) {
    return { du: ajouterJours(p.du, -joursDe(p)), au: ajouterJours(p.du, -1) };
  }
  const mois = (fin.annee - debut.annee) * 12 + fin.mois - debut.mois + 1;
  return { du: ajouterMois(p.du, -mois), au: ajouterJours(p.du, -1) };
}

/** The instants of a period in a zone: `debut` included, `fin` excluded. */
export function bornesDe(p: Periode, fuseau: string): { debut: Date; fin: Date } {
  return { debut: debutDeJour(p.du, fuseau), fin: finDeJour(p.au, fuseau) };
}

function moisEntiers(annee: number, mois: number, nombre: number): Periode {
  const du = dateCivileDeParts(annee, mois, 1);
  return { du, au: ajouterJours(ajouterMois(du, nombre), -1) };
}
