import type { Database } from '#platform/db/database.ts';
import { chargerDecoupage } from '../data/communes.copy.ts';
import { lireDecoupage } from '../usecases/lire-decoupage.ts';

/** Giat, Pontaumur, Herment, Bourg-Lastic, Pontgibaud: the communes of the demonstration that tests name most. */
export const COMMUNES_DE_COMBRAILLE = ['63165', '63283', '63175', '63048', '63285'] as const;

/** Loads these communes of the official list (real names, populations, and coordinates where the project has them). */
export async function chargerDesCommunes(
  db: Database,
  codes: readonly string[] = COMMUNES_DE_COMBRAILLE,
): Promise<void> {
  await chargerDecoupage(db, lireDecoupage(new Set(codes)), new Date('2026-01-01T00:00:00Z'));
}
