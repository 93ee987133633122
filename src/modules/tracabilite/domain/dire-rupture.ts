import { dateHeure } from '#kernel/formats.ts';
import type { NatureDeRupture, Rupture } from './chaine.ts';

const PHRASES: Readonly<Record<NatureDeRupture, string>> = {
  alteree: 'a été modifiée',
  manquante: 'manque',
  deplacee: 'ne suit pas celle d’avant : elle a été déplacée ou ajoutée, ou celle d’avant réécrite',
  coupee: 'manque, avec toutes celles qui la suivaient : la fin a été coupée',
  tete: 'n’est pas celle que désigne la tête de la chaîne',
  reecrite: 'n’est plus celle qui avait été vérifiée : la chaîne a été réécrite',
};

/** The first broken entry, in a sentence. */
export function direRupture(
  { rang, nature, le = null }: Omit<Rupture, 'le'> & { readonly le?: Date | null },
  fuseau = 'Europe/Paris',
): string {
  const date = le ? `, du ${dateHeure(le, fuseau)},` : '';
  return `L’entrée ${rang}${date} ${PHRASES[nature]}.`;
}
