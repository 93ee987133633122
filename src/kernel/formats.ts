import { ajouterJours, type DateCivile, jourDeSemaine, partsDe } from './date-civile.ts';
import { dateCivileDe, heureCivileDe } from './fuseau.ts';

/*
 * French for people. The group separator and the space before a unit are U+00A0:
 * U+202F, which Intl gives, has no glyph in our typeface.
 */

const JOURS = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'];
const MOIS = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];
const MOIS_COURTS = [
  'janv.',
  'févr.',
  'mars',
  'avr.',
  'mai',
  'juin',
  'juil.',
  'août',
  'sept.',
  'oct.',
  'nov.',
  'déc.',
];

/** "9 h 20", "14 h": a time in a sentence. */
export function heure(instant: Date, fuseau: string): string {
  const [h = '', m = ''] = heureCivileDe(instant, fuseau).split(':');
  return m === '00' ? `${Number(h)}\u00a0h` : `${Number(h)}\u00a0h\u00a0${m}`;
}

/** "09:20": a time in a column, where digits must line up. */
export function heureColonne(instant: Date, fuseau: string): string {
  return heureCivileDe(instant, fuseau);
}

/** "samedi 21 novembre 2026" */
export function dateLongue(date: DateCivile): string {
  return `${jourEtMois(date)} ${partsDe(date).annee}`;
}

/** "sam. 21 nov. 2026" */
export function dateCourte(date: DateCivile): string {
  const { annee, mois, jour } = partsDe(date);
  return `${nomDuJour(date).slice(0, 3)}. ${quantieme(jour)} ${MOIS_COURTS[mois - 1]} ${annee}`;
}

/** "sam. 21 nov. 2026, 14:30" */
export function dateHeure(instant: Date, fuseau: string): string {
  return `${dateCourte(dateCivileDe(instant, fuseau))}, ${heureColonne(instant, fuseau)}`;
}

/** "21/11/2026": where people fill or copy forms. */
export function dateChiffres(date: DateCivile): string {
  return `${date.slice(8, 10)}/${date.slice(5, 7)}/${date.slice(0, 4)}`;
}

/** "novembre 2026" */
export function moisEtAnnee(date: DateCivile): string {
  const { annee, mois } = partsDe(date);
  return `${MOIS[mois - 1]} ${annee}`;
}

/** "lundi" */
export function nomDuJour(date: DateCivile): string {
  return JOURS[jourDeSemaine(date) - 1] ?? '';
}

/** "aujourd’hui", "demain", "hier", else "lundi 23 novembre", with the year when it is another one. */
export function jourRelatif(date: DateCivile, aujourdhui: DateCivile): string {
  if (date === aujourdhui) return 'aujourd’hui';
  if (date === ajouterJours(aujourdhui, 1)) return 'demain';
  if (date === ajouterJours(aujourdhui, -1)) return 'hier';
  const memeAnnee = partsDe(date).annee === partsDe(aujourdhui).annee;
  return memeAnnee ? jourEtMois(date) : dateLongue(date);
}

/** Minutes as people say them: "26 min", "1 h", "1 h 05". Rounded to the minute. */
export function duree(minutes: number): string {
  const total = Math.round(Math.abs(minutes));
  const signe = minutes < 0 && total > 0 ? '−' : '';
  const h = Math.floor(total / 60);
  const m = total % 60;
  if (h === 0) return `${signe}${m}\u00a0min`;
  if (m === 0) return `${signe}${nombre(h)}\u00a0h`;
  return `${signe}${nombre(h)}\u00a0h\u00a0${m < 10 ? `0${m}` : m}`;
}

/** How long ago, in one unit: "moins d’une minute", "3 min", "5 h", "6 jours", "4 mois", "2 ans". */
export function depuis(instant: Date, maintenant: Date): string {
  const minutes = Math.floor((maintenant.getTime() - instant.getTime()) / 60_000);
  if (minutes < 1) return 'moins d’une minute';
  if (minutes < 60) return `${minutes}\u00a0min`;
  const heures = Math.floor(minutes / 60);
  if (heures < 24) return `${heures}\u00a0h`;
  const jours = Math.floor(heures / 24);
  if (jours < 61) return pluriel(jours, 'jour');
  const mois = Math.floor(jours / 30.44);
  if (mois < 24) return `${mois}\u00a0mois`;
  return pluriel(Math.floor(jours / 365.25), 'an');
}

/** "12 345", "−3,5": at most `decimales` digits after the comma (0 by default). */
export function nombre(valeur: number, decimales = 0): string {
  // Nothing to group nor to round, as most are.
  if (Number.isInteger(valeur) && valeur >= 0 && valeur < 1000) return String(valeur);
  return formatDe(decimales)
    .format(valeur)
    .replace(/[\u202f\s]/g, '\u00a0')
    .replace(/^-/, '−');
}

/** "12,5 %" of a ratio: `pourcent(0.125, 1)`. */
export function pourcent(ratio: number, decimales = 0): string {
  return `${nombre(ratio * 100, decimales)}\u00a0%`;
}

/** "1 créneau", "12 créneaux", "0 créneau": plural from two on, as French does. */
export function pluriel(n: number, singulier: string, auPluriel = `${singulier}s`): string {
  return `${nombre(n)}\u00a0${accord(n, singulier, auPluriel)}`;
}

/** The word alone, in the number that `n` asks for. */
export function accord(n: number, singulier: string, auPluriel = `${singulier}s`): string {
  return Math.abs(n) < 2 ? singulier : auPluriel;
}

/** "640 Ko", "2,4 Mo" */
export function direOctets(octets: number): string {
  if (octets < 1000) return `${octets}\u00A0octets`;
  if (octets < 1_000_000) return `${Math.round(octets / 1000)}\u00A0Ko`;
  return `${(octets / 1_000_000).toFixed(1).replace('.', ',')}\u00A0Mo`;
}

const formats = new Map<number, Intl.NumberFormat>();

function formatDe(decimales: number): Intl.NumberFormat {
  const connu = formats.get(decimales);
  if (connu !== undefined) return connu;
  // signDisplay "negative": a figure that rounds to zero does not read "−0".
  const format = new Intl.NumberFormat('fr-FR', {
    maximumFractionDigits: decimales,
    signDisplay: 'negative',
  });
  formats.set(decimales, format);
  return format;
}

function jourEtMois(date: DateCivile): string {
  const { mois, jour } = partsDe(date);
  return `${nomDuJour(date)} ${quantieme(jour)} ${MOIS[mois - 1]}`;
}

function quantieme(jour: number): string {
  return jour === 1 ? '1er' : `${jour}`;
}
