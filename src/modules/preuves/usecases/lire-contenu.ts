import type { ContenuDArrete } from '../domain/arrete.ts';

/** A frozen year as it was written: the database keeps it under its own hash. */
export function lireContenu(texte: string): ContenuDArrete {
  return JSON.parse(texte);
}
