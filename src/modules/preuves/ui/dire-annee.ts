import { dateChiffres } from '#kernel/formats.ts';
import type { Annee } from '../domain/vues.ts';

/** "Année 2, du 01/03/2025 au 28/02/2026" */
export function direAnnee({ rang, du, au }: Annee): string {
  return `Année ${rang}, du ${dateChiffres(du)} au ${dateChiffres(au)}`;
}

/** Records that have a page of their own. */
const PAGES =
  /^(reunions|gardes\/gardes|mallettes|sites|soins\/(demandes|creneaux)|medecin-traitant\/demandes|vie-associative\/adherents)\//;

export function aUnePage(lien: string): boolean {
  return PAGES.test(lien);
}
