import { ajouterJours, type DateCivile, dateCivile, estDateCivile } from '#kernel/date-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';

export type NaissanceLue = {
  readonly date: DateCivile;
  /** The year was written with two figures: its century was supposed. */
  readonly siecleSuppose: boolean;
};

export type RefusDeNaissance =
  | 'naissance-illisible'
  | 'naissance-inexistante'
  | 'naissance-a-venir'
  | 'naissance-lointaine';

type Reperes = {
  /** Today in the zone of the CPTS. */
  readonly jour: DateCivile;
  /** Years 00 to this one are of the years 2000; those after it, of the years 1900. */
  readonly pivot: number;
};

/** Beginnings of the months as people and spreadsheets shorten them; `jui` is two months. */
const MOIS = [
  'janv',
  'fev',
  'mar',
  'avr',
  'mai',
  'juin',
  'juil',
  'aou',
  'sep',
  'oct',
  'nov',
  'dec',
];
/** Day 0 of spreadsheets, that hold 1900 for a leap year: right from 1 March 1900 on. */
const JOUR_ZERO = dateCivile('1899-12-30');
/** Nobody alive is older. */
const PREMIERE = '1900-01-01';

/**
 * Reads a birth date as any list writes it: `12/03/1948`, `12.03.48`, `12 mars 1948`, `12-mars-48`, `1948-03-12`,
 * `12031948`, an hour behind it or not, or the number that a spreadsheet shows once the cell lost its format.
 */
export function lireNaissance(
  texte: string,
  { jour, pivot }: Reperes,
): Result<NaissanceLue, RefusDeNaissance> {
  const lue = decouper(normaliser(texte).replace(/^(ne|nee)?( le)? ?(?=\d)/, ''));
  if (lue === null) return refuse('naissance-illisible');
  const date = typeof lue === 'string' ? lue : dater(lue, pivot);
  if (!estDateCivile(date)) return refuse('naissance-inexistante');
  if (date > jour) return refuse('naissance-a-venir');
  if (date < PREMIERE) return refuse('naissance-lointaine');
  return reussi({ date, siecleSuppose: typeof lue !== 'string' && lue.annee.length === 2 });
}

type Parts = { readonly annee: string; readonly mois: string; readonly jour: string };

/** Day, month and year as they are written; a whole date for the number of a spreadsheet; null: it is no date. */
function decouper(texte: string): Parts | DateCivile | null {
  if (/^\d{5}([.,]\d+)?$/.test(texte)) return ajouterJours(JOUR_ZERO, Number.parseInt(texte, 10));
  const propre = texte
    .replace(/[ t]\d{1,2}[:h]\d{2}.*$/, '')
    .replace(/^(lun|mar|mer|jeu|ven|sam|dim)[a-z]*\.?,? (?=\d)/, '')
    .replace(/^1er\b/, '1');
  const iso = /^(\d{4})[-/. ]?(\d{2})[-/. ]?(\d{2})$/.exec(propre);
  if (iso && /^(19|20)/.test(propre) && estDateCivile(`${iso[1]}-${iso[2]}-${iso[3]}`))
    return { annee: iso[1] ?? '', mois: iso[2] ?? '', jour: iso[3] ?? '' };
  const chiffres =
    /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(propre) ??
    /^(\d{2})(\d{2})(\d{4})$/.exec(propre);
  if (chiffres)
    return { annee: chiffres[3] ?? '', mois: chiffres[2] ?? '', jour: chiffres[1] ?? '' };
  const lettres = /^(\d{1,2})[-/. ]*([a-z]{3,9})[-/. ]*(\d{4}|\d{2})$/.exec(propre);
  const mois = MOIS.findIndex((debut) => estMois(lettres?.[2] ?? '', debut)) + 1;
  if (lettres && mois > 0)
    return { annee: lettres[3] ?? '', mois: String(mois), jour: lettres[1] ?? '' };
  return iso ? { annee: iso[1] ?? '', mois: iso[2] ?? '', jour: iso[3] ?? '' } : null;
}

/** `jan` for `janv`, `fevrier` for `fev`: the longer begins as the shorter, from three letters on. */
function estMois(mot: string, debut: string): boolean {
  return mot.length >= 3 && mot !== 'jui' && (mot.startsWith(debut) || debut.startsWith(mot));
}

function dater({ annee, mois, jour }: Parts, pivot: number): string {
  const siecle = Number(annee) <= pivot ? '20' : '19';
  const entiere = annee.length === 2 ? `${siecle}${annee}` : annee;
  return `${entiere}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
}
