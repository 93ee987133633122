import {
  ajouterJours,
  type DateCivile,
  dateCivile,
  estDateCivile,
  jourDeSemaine,
} from '#kernel/date-civile.ts';
import { type HeureCivile, heureCivile, heureDeMinutes } from '#kernel/heure-civile.ts';
import { type Result, refuse, reussi } from '#kernel/result.ts';
import { normaliser } from '#kernel/texte.ts';

/** A cell that says a day, an hour, or both. */
export type MomentDeFichier = {
  readonly date: DateCivile | null;
  readonly heure: HeureCivile | null;
  /** `24:00`: midnight at the end of the day that is written. */
  readonly minuit: boolean;
};

export type RefusDeMoment = 'illisible' | 'date-inexistante' | 'jour-et-date' | 'annee-manquante';

const JOURS = ['lun', 'mar', 'mer', 'jeu', 'ven', 'sam', 'dim'];
const MOIS = [
  'janv',
  'fev',
  'mars',
  'avr',
  'mai',
  'juin',
  'juil',
  'aout',
  'sept',
  'oct',
  'nov',
  'dec',
];
const DEBUT_D_EXCEL = dateCivile('1899-12-30');

/**
 * Reads `23/11/2026`, `lun. 23 nov. 2026`, `2026-11-23 20:00`, `20h`, `24:00`, `midi`, and the numbers a spreadsheet
 * shows when a cell lost its format. A day of the week that is not that of its date is refused: one of the two is wrong.
 */
export function lireMoment(texte: string): Result<MomentDeFichier, RefusDeMoment> {
  const propre = normaliser(texte).replace(/^(le|du|de|au|a) (?=\S)/, '');
  const nombre = lireNombre(propre);
  if (nombre) return reussi(nombre);
  const [, nomDeJour, reste = ''] = /^(?:([a-z]{3})[a-z]*\.?,? )?(.*)$/.exec(propre) ?? [];
  const semaine = JOURS.indexOf(nomDeJour ?? '');
  const cherche = semaine === -1 ? propre : reste;
  const lue = lireDate(cherche);
  if (!lue.ok) return lue;
  const { date, suite } = lue.valeur;
  if (date && semaine !== -1 && jourDeSemaine(date) !== semaine + 1) return refuse('jour-et-date');
  if (suite === '')
    return date ? reussi({ date, heure: null, minuit: false }) : refuse('illisible');
  const heure = lireHeure(suite);
  return heure ? reussi({ date, ...heure }) : refuse('illisible');
}

type Lue = { readonly date: DateCivile | null; readonly suite: string };

function lireDate(texte: string): Result<Lue, RefusDeMoment> {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(texte);
  if (iso) return dater(texte, iso, [iso[1], iso[2], iso[3]]);
  const chiffres = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4}|\d{2})(?![\d:h])/.exec(texte);
  if (chiffres) return dater(texte, chiffres, [chiffres[3], chiffres[2], chiffres[1]]);
  const lettres = /^(\d{1,2})(?:er)?[ -]([a-z]+)\.?(?:[ -](\d{4}|\d{2})(?![\d:h]))?/.exec(texte);
  const mois = MOIS.findIndex((debut) => lettres?.[2]?.startsWith(debut)) + 1;
  if (!lettres || mois === 0) return reussi({ date: null, suite: texte });
  if (lettres[3] === undefined) return refuse('annee-manquante');
  return dater(texte, lettres, [lettres[3], String(mois), lettres[1]]);
}

function dater(
  texte: string,
  [trouve]: RegExpExecArray,
  [annee = '', mois = '', jour = '']: readonly (string | undefined)[],
): Result<Lue, RefusDeMoment> {
  const entiere = annee.length === 2 ? `20${annee}` : annee;
  const date = `${entiere}-${mois.padStart(2, '0')}-${jour.padStart(2, '0')}`;
  if (!estDateCivile(date) || date < '2000-01-01' || date >= '2200-01-01')
    return refuse('date-inexistante');
  return reussi({
    date,
    suite: texte
      .slice(trouve.length)
      .replace(/^(t|,? (a |de )?)/, '')
      .trim(),
  });
}

/** `20:00`, `20h`, `8 h 30`, `20:00:00`, `8`, `24h`, `minuit`, `midi`. */
function lireHeure(texte: string): Pick<MomentDeFichier, 'heure' | 'minuit'> | null {
  if (texte === 'midi') return { heure: heureCivile('12:00'), minuit: false };
  if (texte === 'minuit') return { heure: heureCivile('00:00'), minuit: false };
  const lue =
    /^(\d{1,2})(?: ?(?:h|heures?|:) ?(\d{2})?(?: ?(?:min|mn))?(?::\d{2}(?:[.,]\d+)?)?)?$/.exec(
      texte,
    );
  if (!lue) return null;
  const minutes = Number(lue[1]) * 60 + Number(lue[2] ?? 0);
  if (minutes === 1440) return { heure: heureCivile('00:00'), minuit: true };
  if (minutes > 1440 || Number(lue[2] ?? 0) > 59) return null;
  return { heure: heureDeMinutes(minutes), minuit: false };
}

/** Days since 1900 and parts of a day, as spreadsheets count. */
function lireNombre(texte: string): MomentDeFichier | null {
  if (!/^(\d{5}|0|\d{5}[.,]\d+|0?[.,]\d+)$/.test(texte)) return null;
  const nombre = Number(texte.replace(',', '.'));
  const minutes = Math.round((nombre % 1) * 1440) % 1440;
  const jours = Math.floor(nombre + 1 / 2880);
  if (jours === 0) return { date: null, heure: heureDeMinutes(minutes), minuit: false };
  const date = ajouterJours(DEBUT_D_EXCEL, jours);
  return { date, heure: texte.length > 5 ? heureDeMinutes(minutes) : null, minuit: false };
}
