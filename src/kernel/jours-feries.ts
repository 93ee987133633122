import { ajouterJours, type DateCivile, dateCivileDeParts, partsDe } from './date-civile.ts';

/**
 * The eleven public holidays of the whole country (article L3133-1 of the code du travail), by date. Those of Alsace,
 * Moselle and overseas territories alone are not among them.
 */
export function joursFeries(annee: number): readonly { date: DateCivile; nom: string }[] {
  const paques = dimancheDePaques(annee);
  const fixe = (mois: number, jour: number) => dateCivileDeParts(annee, mois, jour);
  return [
    { date: fixe(1, 1), nom: 'jour de l’An' },
    { date: ajouterJours(paques, 1), nom: 'lundi de Pâques' },
    { date: fixe(5, 1), nom: '1er mai' },
    { date: fixe(5, 8), nom: '8 mai' },
    { date: ajouterJours(paques, 39), nom: 'Ascension' },
    { date: ajouterJours(paques, 50), nom: 'lundi de Pentecôte' },
    { date: fixe(7, 14), nom: '14 juillet' },
    { date: fixe(8, 15), nom: 'Assomption' },
    { date: fixe(11, 1), nom: 'Toussaint' },
    { date: fixe(11, 11), nom: '11 novembre' },
    { date: fixe(12, 25), nom: 'Noël' },
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** True for a public holiday of the whole country. */
export function estFerie(date: DateCivile): boolean {
  return joursFeries(partsDe(date).annee).some((ferie) => ferie.date === date);
}

/** Gregorian computus, in the form of Meeus (Astronomical Algorithms, chapter 8). */
function dimancheDePaques(annee: number): DateCivile {
  const a = annee % 19;
  const b = Math.floor(annee / 100);
  const c = annee % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const rang = h + l - 7 * m + 114;
  return dateCivileDeParts(annee, Math.floor(rang / 31), (rang % 31) + 1);
}
