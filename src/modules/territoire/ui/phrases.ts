import { estDateCivile } from '#kernel/date-civile.ts';
import { accord, dateLongue, nombre, pluriel } from '#kernel/formats.ts';
import type { EtatDuPartage } from '../domain/chevauchement.ts';
import type { Chiffres } from '../domain/chiffres.ts';

/** '12 665 habitants', or what is missing. */
export function habitants(population: number | null): string {
  return population === null
    ? 'Population inconnue'
    : `${nombre(population)} ${accord(population, 'habitant')}`;
}

/** 'Recensement 2023' or the several years a territory is counted in. */
export function recensement({ annees, sansPopulation }: Chiffres): string {
  const quand =
    annees.length === 0
      ? ''
      : `Population municipale, ${annees.length > 1 ? 'recensements' : 'recensement'} ${annees.join(' et ')}`;
  const manque =
    sansPopulation === 0 ? '' : `${pluriel(sansPopulation, 'commune')} sans population connue`;
  return [quand, manque].filter(Boolean).join('. ');
}

export const ETATS_DU_PARTAGE: Readonly<
  Record<EtatDuPartage, { readonly ton: 'grave' | 'attention' | 'ok'; readonly texte: string }>
> = {
  conflit: { ton: 'grave', texte: 'Sans accord' },
  'a-confirmer-ici': { ton: 'attention', texte: 'Accord noté par l’autre, à confirmer ici' },
  'a-confirmer-la-bas': { ton: 'attention', texte: 'Accord noté ici, attendu de l’autre' },
  accord: { ton: 'ok', texte: 'Accord des deux CPTS' },
};

const EN_LETTRES = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

/** Small counts in words, as in a sentence. */
export function enLettres(n: number): string {
  return EN_LETTRES[n] ?? nombre(n);
}

/** '17 mars 2024': the day of the week says nothing of a date years away. */
export function enClair(date: string): string {
  return estDateCivile(date) ? dateLongue(date).replace(/^\S+\s/, '') : date;
}
