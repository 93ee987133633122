import { writeCsv } from '#platform/documents/csv.ts';
import type { Raison } from '../domain/ligne-de-liste.ts';
import { direRaison } from '../ui/dire-liste.ts';

type Ligne = { readonly numero: number; readonly raison: Raison; readonly dit?: string };

/** Lines that do not enter, for a spreadsheet: what they say where it is still known, why, what to do. */
export function lignesACorrigerEnCsv(lignes: readonly Ligne[]): string {
  const rangees = lignes.map(({ numero, raison, dit = '' }) => {
    const { pourquoi, quoiFaire } = direRaison(raison);
    return [numero, dit, pourquoi, quoiFaire];
  });
  return writeCsv([['Ligne', 'Ce qu’elle dit', 'Pourquoi', 'Que faire'], ...rangees]);
}
