import { duree, moisEtAnnee, nombre, pluriel, pourcent } from './formats.ts';
import type { Delai, Nombre } from './masque.ts';
import type { PeriodeDeTableau } from './periode-de-tableau.ts';

/** "novembre 2026", "3e trimestre 2026", "année 2026". */
export function direPeriode({ pas, du }: PeriodeDeTableau): string {
  if (pas === 'mois') return moisEtAnnee(du);
  if (pas === 'annee') return `année ${du.slice(0, 4)}`;
  const rang = Math.floor((Number(du.slice(5, 7)) - 1) / 3) + 1;
  return `${rang === 1 ? '1er' : `${rang}e`} trimestre ${du.slice(0, 4)}`;
}

/** "en novembre 2026", "au 4e trimestre 2026", "en 2026". */
export function pendant(periode: PeriodeDeTableau): string {
  const dite = direPeriode(periode).replace(/^année /, '');
  return periode.pas === 'trimestre' ? `au ${dite}` : `en ${dite}`;
}

/** A count as its reader may know it. */
export function direNombre(n: Nombre): string {
  if (n === 'peu') return 'moins de 5';
  if (n === 'presque-tout') return 'toutes sauf moins de 5';
  return n === 'tu' ? 'non communiqué' : nombre(n);
}

/** A share; of a count that is not said, as much as its words already tell. */
export function direTaux(n: Nombre, total: Nombre): string {
  if (total === 0) return 'Inconnu';
  if (typeof total !== 'number') return 'Non communiqué';
  if (n === 'peu') return `Au plus ${pourcent(Math.ceil(400 / total) / 100)}`;
  if (n === 'presque-tout')
    return `Au moins ${pourcent(Math.floor((100 * (total - 4)) / total) / 100)}`;
  return n === 'tu' ? 'Non communiqué' : pourcent(n / total);
}

/** A median delay, that nobody knows it, or that it is not said. */
export function direDelai(minutes: Delai): string {
  return minutes === 'tu' ? 'Non communiqué' : direDelaiMesure(minutes);
}

const JOUR = 24 * 60;

/** A delay, in days from two of them, or that nobody knows it. */
export function direDelaiMesure(minutes: number | null): string {
  if (minutes === null) return 'Inconnu';
  return minutes < 2 * JOUR ? duree(minutes) : pluriel(Math.round(minutes / JOUR), 'jour');
}
